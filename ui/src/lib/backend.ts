// The door to the record. Nothing else in the window knows the bindings or Tauri, which ESLint
// sees to: a verb here answers with its data or throws `Refused`, which holds the failure to put into words.

import { listen } from '@tauri-apps/api/event'
import {
  commands,
  type ActivityForm,
  type ActivityId,
  type Adjustment,
  type AdjustmentForm,
  type Answered,
  type BackupPlace,
  type CertainFile,
  type Choices,
  type ClaimForm,
  type CycleId,
  type DesktopTheme,
  type Drop,
  type EvidenceId,
  type EvidenceKind,
  type ExportFormat,
  type Failure,
  type FilesFrom,
  type Filing,
  type FirstRun,
  type Kind,
  type Language,
  type MemberForm,
  type MendFrom,
  type NamedEvidence,
  type PackageForm,
  type Progress,
  type RecognisedPage,
  type RestoreFrom,
  type RuleForm,
  type RulesOf,
  type Settings,
  type SheetFor,
  type StraightenedPhoto,
  type TableFrom,
  type Understood,
} from './bindings'

export {
  CONFIDENCES,
  EVIDENCE_KINDS,
  FORMATS,
  ROUNDINGS,
  HEAD_SHAPE,
  KINDS,
  MEANINGS,
  SHAPES,
  TOPICS,
} from './bindings'
export type * from './bindings'

/** Nothing that is asked about a line is answered yet. */
export const NOTHING_ANSWERED: Answered = { looks_like_one: false, far_day: false }

type Result<T> = { status: 'ok'; data: T } | { status: 'error'; error: Failure }

/** A verb that did not do what was asked; nothing was changed. */
export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind)
  }
}

const isFailure = (thrown: unknown): thrown is Failure =>
  typeof thrown === 'object' && thrown !== null && 'kind' in thrown && thrown.kind === 'unexpected'

/** The failure behind anything thrown. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Refused) return thrown.failure
  console.error(thrown)
  // What the shell answers where a command ended badly that is not known to fail.
  if (isFailure(thrown)) return thrown
  return { kind: 'unexpected', detail: String(thrown) }
}

async function asked<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer
  if (result.status === 'error') throw new Refused(result.error)
  return result.data
}

export const backend = {
  opening: () => commands.opening(),
  openAgain: () => commands.openAgain(),
  /** Opens what can be read of the record, and changes nothing. */
  look: () => asked(commands.look()),
  recordNotes: () => asked(commands.recordNotes()),
  noteService: () => commands.noteService(),
  /** Asks for the folder of another record; null where the question is cancelled. */
  chooseRecord: (language: Language) => commands.chooseRecord(language),
  /** Goes on with the record in the folder that was chosen; the page is to begin anew then. */
  openChosen: () => asked(commands.openChosen()),
  /** The same with the record that opens by itself. */
  openUsual: () => asked(commands.openUsual()),
  /** Goes on with sample records, made anew; the page is to begin anew then. */
  openSamples: (language: Language) => asked(commands.openSamples(language)),
  leaveSamples: () => asked(commands.leaveSamples()),
  keepDamaged: () => asked(commands.keepDamaged()),
  start: (firstRun: FirstRun) => asked(commands.start(firstRun)),
  programs: () => asked(commands.programs()),
  proposeLastDay: (program: string, firstDay: string) => asked(commands.proposeLastDay(program, firstDay)),

  today: () => commands.today(),
  overview: () => asked(commands.overview()),
  score: (cycle: CycleId, width: number) => asked(commands.score(cycle, width)),
  readLine: (line: string) => asked(commands.readLine(line)),
  readLines: (lines: string[]) => asked(commands.readLines(lines)),
  /** Keeps lines as they were shown, an activity for each, in one action. */
  addLines: (lines: string[], shown: Understood[] | null, answered: Answered) =>
    asked(commands.addLines(lines, shown, answered)),
  /** Marks the plan as done that a line is the doing of. */
  markDoneByLine: (line: string, shown: Understood | null, answered: Answered) =>
    asked(commands.markDoneByLine(line, shown, answered)),
  knownWords: () => asked(commands.knownWords()),
  activities: (cycle: CycleId) => asked(commands.activities(cycle)),
  addActivity: (form: ActivityForm) => asked(commands.addActivity(form)),
  correctActivity: (id: ActivityId, form: ActivityForm) => asked(commands.correctActivity(id, form)),
  markDone: (ids: ActivityId[]) => asked(commands.markDone(ids)),
  duplicateActivity: (id: ActivityId) => asked(commands.duplicateActivity(id)),
  removeActivities: (ids: ActivityId[]) => asked(commands.removeActivities(ids)),
  activityHistory: (id: ActivityId) => asked(commands.activityHistory(id)),
  trash: () => asked(commands.trash()),
  bringBack: (ids: ActivityId[]) => asked(commands.bringBack(ids)),
  dependents: (ids: ActivityId[]) => asked(commands.dependents(ids)),
  deleteForGood: (ids: ActivityId[]) => asked(commands.deleteForGood(ids)),
  undo: () => asked(commands.undo()),
  redo: () => asked(commands.redo()),
  dismissWarning: (key: string) => asked(commands.dismissWarning(key)),

  claims: (id: ActivityId) => asked(commands.claims(id)),
  correctClaim: (id: ActivityId, program: string, form: ClaimForm) => asked(commands.correctClaim(id, program, form)),

  knownPrograms: () => asked(commands.knownPrograms()),
  copyProgram: (program: string, name: string) => asked(commands.copyProgram(program, name)),
  removeProgram: (program: string) => asked(commands.removeProgram(program)),
  importProgram: (language: Language) => asked(commands.importProgram(language)),
  exportProgram: (of: RulesOf, language: Language) => asked(commands.exportProgram(of, language)),
  putRule: (of: RulesOf, rule: string | null, form: RuleForm) => asked(commands.putRule(of, rule, form)),
  removeRule: (of: RulesOf, rule: string) => asked(commands.removeRule(of, rule)),
  previewRule: (cycle: CycleId, rule: string | null, form: RuleForm) => asked(commands.previewRule(cycle, rule, form)),
  compareRules: (cycle: CycleId) => asked(commands.compareRules(cycle)),
  settleRules: (cycle: CycleId, takeOver: boolean) => asked(commands.settleRules(cycle, takeOver)),

  openCycle: (program: string, firstDay: string) => asked(commands.openCycle(program, firstDay)),
  removeCycle: (cycle: CycleId) => asked(commands.removeCycle(cycle)),
  chooseTotal: (cycle: CycleId, credits: number) => asked(commands.chooseTotal(cycle, credits)),
  adjustCycle: (cycle: CycleId, form: AdjustmentForm) => asked(commands.adjustCycle(cycle, form)),
  removeAdjustment: (cycle: CycleId, adjustment: Adjustment) => asked(commands.removeAdjustment(cycle, adjustment)),
  requestText: (cycle: CycleId, form: AdjustmentForm) => asked(commands.requestText(cycle, form)),
  confirmItem: (cycle: CycleId, rule: string, on: string, note: string) =>
    asked(commands.confirmItem(cycle, rule, on, note)),
  reopenItem: (cycle: CycleId, rule: string) => asked(commands.reopenItem(cycle, rule)),
  carryIn: (cycle: CycleId, credits: string, note: string) => asked(commands.carryIn(cycle, credits, note)),
  closeCycle: (cycle: CycleId, openNext: boolean) => asked(commands.closeCycle(cycle, openNext)),
  pastCycles: () => asked(commands.pastCycles()),

  addKind: (name: string) => asked(commands.addKind(name)),
  renameKind: (kind: Kind, name: string) => asked(commands.renameKind(kind, name)),
  removeKind: (kind: Kind) => asked(commands.removeKind(kind)),

  member: () => asked(commands.member()),
  changeMember: (form: MemberForm) => asked(commands.changeMember(form)),
  correctCycle: (id: CycleId, firstDay: string) => asked(commands.correctCycle(id, firstDay)),
  settings: () => asked(commands.settings()),
  changeSettings: (settings: Settings) => asked(commands.changeSettings(settings)),

  /** What is to be told now; it counts as told from then on. */
  reminders: () => asked(commands.reminders()),
  /** Whether the computer tells it when the member logs in. */
  remindsAtLogin: () => asked(commands.remindsAtLogin()),
  remindAtLogin: (wanted: boolean) => asked(commands.remindAtLogin(wanted)),

  takeInEvidence: (from: FilesFrom, activities: ActivityId[], language: Language) =>
    asked(commands.takeInEvidence(from, activities, language)),
  replaceEvidence: (file: EvidenceId, from: FilesFrom, language: Language) =>
    asked(commands.replaceEvidence(file, from, language)),
  unfiledEvidence: () => asked(commands.unfiledEvidence()),
  evidenceOf: (activity: ActivityId) => asked(commands.evidenceOf(activity)),
  markedWords: (file: EvidenceId, page: number) => asked(commands.markedWords(file, page)),
  straightenedPhoto: (photo: StraightenedPhoto) => asked(commands.straightenedPhoto(photo)),
  straightenPhotos: (photos: StraightenedPhoto[]) => asked(commands.straightenPhotos(photos)),
  inbox: () => commands.inbox(),
  chooseInbox: (language: Language) => asked(commands.chooseInbox(language)),
  forgetInbox: () => asked(commands.forgetInbox()),
  fileCertain: (files: CertainFile[]) => asked(commands.fileCertain(files)),
  fileEvidence: (files: NamedEvidence[], forms: ActivityForm[]) => asked(commands.fileEvidence(files, forms)),
  attachEvidence: (files: NamedEvidence[], activities: ActivityId[]) =>
    asked(commands.attachEvidence(files, activities)),
  detachEvidence: (file: EvidenceId, activity: ActivityId) => asked(commands.detachEvidence(file, activity)),
  nameEvidenceKind: (file: EvidenceId, kind: EvidenceKind) => asked(commands.nameEvidenceKind(file, kind)),
  putAwayEvidence: (files: EvidenceId[]) => asked(commands.putAwayEvidence(files)),
  takeBackEvidence: (files: EvidenceId[]) => asked(commands.takeBackEvidence(files)),
  acceptProof: (activity: ActivityId, file: EvidenceId, differences: string[], reason: string) =>
    asked(commands.acceptProof(activity, file, differences, reason)),
  takeBackAcceptance: (activity: ActivityId, file: EvidenceId) => asked(commands.takeBackAcceptance(activity, file)),
  addAlsoSaid: (activity: ActivityId, file: EvidenceId) => asked(commands.addAlsoSaid(activity, file)),
  evidencePage: (file: EvidenceId, page: number) => asked(commands.evidencePage(file, page)),
  openEvidence: (file: EvidenceId) => asked(commands.openEvidence(file)),
  findInEvidence: (text: string) => asked(commands.findInEvidence(text)),
  evidenceToRecognise: (givenUp: EvidenceId[]) => asked(commands.evidenceToRecognise(givenUp)),
  evidencePicture: (file: EvidenceId, page: number, width: number) =>
    asked(commands.evidencePicture(file, page, width)),
  keepRecognisedText: (file: EvidenceId, pages: RecognisedPage[], whole: boolean) =>
    asked(commands.keepRecognisedText(file, pages, whole)),
  /** What files tell of and the record does not know, also where there is none. */
  recoverable: () => asked(commands.recoverable()),
  recover: () => asked(commands.recover()),
  /** Tries once more to read a file, and answers how well that went. */
  readEvidenceAgain: (file: EvidenceId) => asked(commands.readEvidenceAgain(file)),
  /** How safe the record is, also where there is none that opens. */
  backups: () => asked(commands.backups()),
  backUp: () => asked(commands.backUp()),
  chooseSecondFolder: (language: Language) => asked(commands.chooseSecondFolder(language)),
  forgetSecondFolder: () => asked(commands.forgetSecondFolder()),
  openBackup: (place: BackupPlace, name: string) => asked(commands.openBackup(place, name)),
  chooseEverything: (language: Language) => commands.chooseEverything(language),
  previewRestore: (from: RestoreFrom) => asked(commands.previewRestore(from)),
  restore: (from: RestoreFrom) => asked(commands.restore(from)),
  exportEverything: (passphrase: string | null, language: Language) =>
    asked(commands.exportEverything(passphrase, language)),
  /** Opens a table to be looked at; null where the question is cancelled. */
  openTable: (from: TableFrom, language: Language) => asked(commands.openTable(from, language)),
  previewTable: (table: number, choices: Choices) => asked(commands.previewTable(table, choices)),
  importTable: (table: number, choices: Choices) => asked(commands.importTable(table, choices)),
  closeTable: (table: number) => commands.closeTable(table),
  /** Keeps a table's file as it is, to be filed as others are. */
  keepTableAsFile: (table: number) => asked(commands.keepTableAsFile(table)),
  tableTemplates: () => asked(commands.tableTemplates()),
  keepTableTemplate: (table: number, name: string, choices: Choices) =>
    asked(commands.keepTableTemplate(table, name, choices)),
  removeTableTemplate: (name: string) => asked(commands.removeTableTemplate(name)),
  checklists: () => asked(commands.checklists()),
  changeChecklist: (kind: Kind, wanted: EvidenceKind[]) => asked(commands.changeChecklist(kind, wanted)),
  evidenceCare: () => asked(commands.evidenceCare()),
  checkEvidence: () => asked(commands.checkEvidence()),
  mendEvidence: (from: MendFrom, language: Language) => asked(commands.mendEvidence(from, language)),
  stopWork: () => commands.stopWork(),
  signatureSheet: (activities: ActivityId[], sheetFor: SheetFor | null, participants: number | null) =>
    asked(commands.signatureSheet(activities, sheetFor, participants)),
  exportSignatureSheet: (activities: ActivityId[], sheetFor: SheetFor, participants: number, language: Language) =>
    asked(commands.exportSignatureSheet(activities, sheetFor, participants, language)),

  exportRecord: (cycle: CycleId, format: ExportFormat, language: Language) =>
    asked(commands.exportRecord(cycle, format, language)),
  audit: (cycle: CycleId) => asked(commands.audit(cycle)),
  acceptFinding: (key: string) => asked(commands.acceptFinding(key)),
  drill: (cycle: CycleId, seed: number) => asked(commands.drill(cycle, seed)),
  packageEstimate: (cycle: CycleId, form: PackageForm) => asked(commands.packageEstimate(cycle, form)),
  exportPackage: (cycle: CycleId, form: PackageForm) => asked(commands.exportPackage(cycle, form)),
  verifyPackage: (language: Language) => asked(commands.verifyPackage(language)),
  openExported: (no: number) => asked(commands.openExported(no)),
  showExported: (no: number) => asked(commands.showExported(no)),

  desktopTheme: () => commands.desktopTheme(),
  onDesktopTheme: (hear: (theme: DesktopTheme | null) => void) =>
    listen<DesktopTheme | null>('desktop-theme', (event) => hear(event.payload)),
  /** Files are held over the window, or were dropped on it. */
  onFiles: (hear: (drop: Drop) => void) => listen<Drop>('files', (event) => hear(event.payload)),
  /** Long work goes on. */
  onWork: (hear: (progress: Progress) => void) => listen<Progress>('work', (event) => hear(event.payload)),
  /** Something is known of a file now, or of all of them (null). */
  onEvidenceKnown: (hear: (file: EvidenceId | null) => void) =>
    listen<EvidenceId | null>('evidence-known', (event) => hear(event.payload)),
  /** Files came by themselves. */
  onInbox: (hear: (filing: Filing) => void) => listen<Filing>('inbox', (event) => hear(event.payload)),
  /** The record was backed up by itself. */
  onBackedUp: (hear: () => void) => listen<null>('backed-up', () => hear()),
  about: () => commands.about(),
}
