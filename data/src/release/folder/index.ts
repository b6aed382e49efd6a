export { closingFiles, dataFiles, fingerprintOf, named, type ReleaseFile } from './files.ts';
export { type Frozen, freeze, type Staged, stage } from './freeze.ts';
export { latestRelease, releaseIds } from './list.ts';
export { LiveReleases } from './live.ts';
export { manifestHash } from './name-list.ts';
export { type Notice, readNotices, removeNotice, writeNotice } from './notice.ts';
export { FolderProblem } from './problem.ts';
export {
  openRelease,
  openReleases,
  type RefusedRelease,
  type Release,
  type ReleaseSeries,
  readReleaseFile,
  releaseFile,
} from './read.ts';
export { languages, loadTexts } from './texts.ts';
