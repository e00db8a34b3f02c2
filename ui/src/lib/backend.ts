// The door to the record. Nothing else in the window imports the bindings or Tauri: a verb here
// answers with its data or throws `Refused`, which holds the failure to put into words.

import { listen } from '@tauri-apps/api/event'
import {
  commands,
  type ActivityForm,
  type ActivityId,
  type Adjustment,
  type AdjustmentForm,
  type ClaimForm,
  type CycleId,
  type DesktopTheme,
  type ExportFormat,
  type Failure,
  type FirstRun,
  type Kind,
  type Language,
  type MemberForm,
  type RuleForm,
  type RulesOf,
  type Settings,
} from './bindings'

export type * from './bindings'

type Result<T> = { status: 'ok'; data: T } | { status: 'error'; error: Failure }

/** A verb that did not do what was asked; nothing was changed. */
export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind)
  }
}

/** The failure behind anything thrown. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Refused) return thrown.failure
  console.error(thrown)
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
  setDamagedAside: () => asked(commands.setDamagedAside()),
  start: (firstRun: FirstRun) => asked(commands.start(firstRun)),
  programs: () => asked(commands.programs()),
  proposeLastDay: (program: string, firstDay: string) => asked(commands.proposeLastDay(program, firstDay)),

  overview: () => asked(commands.overview()),
  score: (cycle: CycleId, width: number) => asked(commands.score(cycle, width)),
  readLine: (line: string) => asked(commands.readLine(line)),
  addLine: (line: string) => asked(commands.addLine(line)),
  activities: (cycle: CycleId) => asked(commands.activities(cycle)),
  addActivity: (form: ActivityForm) => asked(commands.addActivity(form)),
  correctActivity: (id: ActivityId, form: ActivityForm) => asked(commands.correctActivity(id, form)),
  markDone: (ids: ActivityId[]) => asked(commands.markDone(ids)),
  duplicateActivity: (id: ActivityId) => asked(commands.duplicateActivity(id)),
  removeActivities: (ids: ActivityId[]) => asked(commands.removeActivities(ids)),
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
  previewRule: (cycle: CycleId, rule: string | null, form: RuleForm) =>
    asked(commands.previewRule(cycle, rule, form)),
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

  exportRecord: (cycle: CycleId, format: ExportFormat, language: Language) =>
    asked(commands.exportRecord(cycle, format, language)),
  openExported: () => asked(commands.openExported()),
  showExported: () => asked(commands.showExported()),

  desktopTheme: () => commands.desktopTheme(),
  onDesktopTheme: (hear: (theme: DesktopTheme | null) => void) =>
    listen<DesktopTheme | null>('desktop-theme', (event) => hear(event.payload)),
  about: () => commands.about(),
}
