/** The five prompts for the story of something that was made before the plan began. */
export const pastWorkStory = [
  'The problem: who had it, and what would have been better with it solved?',
  'The cleaning: what was wrong with the data, and what did you do about it?',
  'The model or method: why this one, and what did you compare it with?',
  'The metrics: how did you know that it worked?',
  'What you learned: what would you do differently today?',
] as const;
