/**
 * Phrases of the field for which there are no other words. Each counts as one word when answers
 * are compared, so that two may both use it, and no sentence hides behind it.
 */
export const setPhrases = [
  // Names of measures and quantities.
  'the area under the curve',
  'area under the precision recall curve',
  'the 95 per cent interval',
  'the 95 per cent confidence interval',
  'true positives false positives and false negatives',
  // A formula, read aloud.
  'divided by the root of',
  // Names of an assumption and of a procedure.
  'independent and identically distributed',
  'training validation and test set',
];
