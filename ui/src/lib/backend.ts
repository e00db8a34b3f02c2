// The door to the record. Nothing else in the window imports the bindings or Tauri: a verb here
// answers with its data or throws `Refused`, which holds the failure to put into words.

import { listen } from '@tauri-apps/api/event'
import {
  commands,
  type ActivityForm,
  type ActivityId,
  type CycleId,
  type DesktopTheme,
  type ExportFormat,
  type Failure,
  type FirstRun,
  type Language,
  type MemberForm,
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
