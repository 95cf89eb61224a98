export { renderAnki } from './anki/render-anki.js';
export { type Busy, type ReadBusyOptions, readBusy } from './busy/read-busy.js';
export { type CalendarOptions, renderCalendar } from './calendar/render-calendar.js';
export { joinProgress } from './checklist/join-progress.js';
export { type MarkedPage, markBox } from './checklist/mark-box.js';
export { mergeChecklists, type Pages } from './checklist/merge-checklists.js';
export { readChecklist } from './checklist/read-checklist.js';
export { withMarks } from './checklist/with-marks.js';
export { renderCsv } from './csv/render-csv.js';
export { addBeside } from './markdown/add-beside.js';
export { renderChecklists } from './markdown/render-checklists.js';
export { renderItem } from './markdown/render-library.js';
export { weekPath } from './markdown/week-path.js';
export { renderPrintPage } from './print/render-print-page.js';
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
export { formatDay, formatMinutes, formatSpan } from './text/format-date.js';
export { plainText } from './text/inline.js';
