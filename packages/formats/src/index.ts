export { type CalendarOptions, renderCalendar } from './calendar/render-calendar.js';
export { joinProgress } from './checklist/join-progress.js';
export { mergeChecklists, type Pages } from './checklist/merge-checklists.js';
export { readChecklist } from './checklist/read-checklist.js';
export { tickBox } from './checklist/tick-box.js';
export { withMarks } from './checklist/with-marks.js';
export { renderChecklists } from './markdown/render-checklists.js';
export { renderItem } from './markdown/render-library.js';
export { weekPath } from './markdown/week-path.js';
export {
  foldProgress,
  type ProgressEvent,
  type ProgressLog,
  progressNews,
  readProgressLog,
  renderProgressEvents,
  withLog,
} from './progress/progress-log.js';
export { renderJson } from './render-json.js';
export { pageOf, verbOf } from './text/activity-words.js';
export { formatDay, formatMinutes } from './text/format-date.js';
export { plainText } from './text/inline.js';
