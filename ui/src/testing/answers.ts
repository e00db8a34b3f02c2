// Core's own answers, kept as files by its tests: the two halves cannot drift apart.

import activitiesBehind from '../../../tests/answers/activities_behind.snap.json'
import claims from '../../../tests/answers/claims.snap.json'
import comparison from '../../../tests/answers/comparison.snap.json'
import dependents from '../../../tests/answers/dependents.snap.json'
import doneAdded from '../../../tests/answers/done_added.snap.json'
import doneBroughtBack from '../../../tests/answers/done_brought_back.snap.json'
import doneRemoved from '../../../tests/answers/done_removed.snap.json'
import history from '../../../tests/answers/history.snap.json'
import importOpened from '../../../tests/answers/import.snap.json'
import importAnswered from '../../../tests/answers/import_answered.snap.json'
import knownWords from '../../../tests/answers/known_words.snap.json'
import overviewBehind from '../../../tests/answers/overview_behind.snap.json'
import overviewComplete from '../../../tests/answers/overview_complete.snap.json'
import overviewEmpty from '../../../tests/answers/overview_empty.snap.json'
import overviewSeveral from '../../../tests/answers/overview_two_programs.snap.json'
import pastCycles from '../../../tests/answers/past_cycles.snap.json'
import problems from '../../../tests/answers/problems.snap.json'
import programs from '../../../tests/answers/programs.snap.json'
import reading from '../../../tests/answers/reading.snap.json'
import readingAmbiguous from '../../../tests/answers/reading_ambiguous.snap.json'
import readingAssumed from '../../../tests/answers/reading_assumed.snap.json'
import readingFar from '../../../tests/answers/reading_far.snap.json'
import readingPlan from '../../../tests/answers/reading_plan.snap.json'
import readingRefused from '../../../tests/answers/reading_refused.snap.json'
import readingSeries from '../../../tests/answers/reading_series.snap.json'
import readingTwin from '../../../tests/answers/reading_twin.snap.json'
import scoreBehind from '../../../tests/answers/score_behind.snap.json'
import scoreBehindNarrow from '../../../tests/answers/score_behind_narrow.snap.json'
import scoreComplete from '../../../tests/answers/score_complete.snap.json'
import scoreEmpty from '../../../tests/answers/score_empty.snap.json'
import trash from '../../../tests/answers/trash.snap.json'
import type {
  ActivityHistory,
  Dependents,
  Difference,
  Done,
  FieldProblem,
  ImportPreview,
  Overview,
  PastCycle,
  Program,
  ProgramClaim,
  KnownWords,
  LineAnswer,
  Score,
  TrashRow,
  YearOfActivities,
} from '../lib/backend'

// The files' types are wider than the bindings: any text where those name the possible ones.
const as = <T>(answer: unknown): T => structuredClone(answer) as T

export const answers = {
  activitiesBehind: () => as<YearOfActivities[]>(activitiesBehind),
  claims: () => as<ProgramClaim[]>(claims),
  comparison: () => as<Difference[]>(comparison),
  dependents: () => as<Dependents>(dependents),
  doneAdded: () => as<Done>(doneAdded),
  doneBroughtBack: () => as<Done>(doneBroughtBack),
  doneRemoved: () => as<Done>(doneRemoved),
  history: () => as<ActivityHistory>(history),
  importAnswered: () => as<ImportPreview>(importAnswered),
  importOpened: () => as<ImportPreview>(importOpened),
  knownWords: () => as<KnownWords>(knownWords),
  overviewBehind: () => as<Overview>(overviewBehind),
  overviewComplete: () => as<Overview>(overviewComplete),
  overviewEmpty: () => as<Overview>(overviewEmpty),
  overviewSeveral: () => as<Overview>(overviewSeveral),
  pastCycles: () => as<PastCycle[]>(pastCycles),
  problems: () => as<FieldProblem[]>(problems),
  programs: () => as<Program[]>(programs),
  reading: () => as<LineAnswer>(reading),
  readingAmbiguous: () => as<LineAnswer>(readingAmbiguous),
  readingAssumed: () => as<LineAnswer>(readingAssumed),
  readingFar: () => as<LineAnswer>(readingFar),
  readingPlan: () => as<LineAnswer>(readingPlan),
  readingRefused: () => as<LineAnswer>(readingRefused),
  readingSeries: () => as<LineAnswer>(readingSeries),
  readingTwin: () => as<LineAnswer>(readingTwin),
  scoreBehind: () => as<Score>(scoreBehind),
  scoreBehindNarrow: () => as<Score>(scoreBehindNarrow),
  scoreComplete: () => as<Score>(scoreComplete),
  scoreEmpty: () => as<Score>(scoreEmpty),
  trash: () => as<TrashRow[]>(trash),
}
