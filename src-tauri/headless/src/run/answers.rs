//! What the commands say: sentences for people, documents for programs.

use std::fmt::Write as _;

use chrono::NaiveDate;
use ledgerline_app::failure::{ExportProblem, Failure, Obstacle, Trouble, TroubleKind};
use ledgerline_core::domain::activity::{Activity, ActivityId, PublicActivity, Status};
use ledgerline_core::domain::cycle::{Cycle, CycleId};
use ledgerline_core::domain::evidence::EvidenceId;
use ledgerline_core::domain::evidence::difference::Reason;
use ledgerline_core::domain::evidence::proof::{Proof, ProofReason, ProofState, Proofs};
use ledgerline_core::domain::program::Confidence;
use ledgerline_core::domain::standing::counting::Outcome;
use ledgerline_core::domain::standing::verdict::Verdict;
use ledgerline_core::domain::standing::warning::{Warning, WarningKind};
use ledgerline_core::domain::standing::{Measure, RuleStanding, State, Tenths};
use ledgerline_core::domain::values::credits::Credits;
use ledgerline_core::domain::values::deed::Deed;
use ledgerline_core::domain::values::member::Member;
use ledgerline_core::domain::values::phrase::{Argument, Phrase};
use ledgerline_core::logbook::{CycleStanding, Done, Overview};
use ledgerline_core::reading::beside_record::RecordQuestion;
use ledgerline_core::reading::quick_add::{ChoiceSays, Refusal, RefusalKind, Understood};
use ledgerline_words::Words;
use serde::Serialize;
use serde_json::{Value, json};

use super::{Refused, history};

/// The answer of `add --json`: the activity as it is kept, with its number.
#[derive(Serialize)]
pub(super) struct Added {
    id: ActivityId,
    #[serde(flatten)]
    understood: Understood,
    /// Whether it was a plan until now.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    marked_done: bool,
}

impl Added {
    pub(super) fn new(done: &Done, activity: &Activity, understood: Understood) -> Self {
        let details = activity.details.clone();
        // Of a plan that is done there may be more than the line says.
        let understood = Understood {
            title: details.title,
            credits: details.credits,
            minutes: details.minutes,
            status: details.status,
            kind: details.kind,
            topics: details.topics,
            provider: details.provider,
            note: details.note,
            ..understood
        };
        Self { id: activity.id, understood, marked_done: done.deed == Deed::MarkedDone }
    }
}

/// The answer of `status --json`.
#[derive(Serialize)]
pub(super) struct StatusAnswer<'a> {
    today: NaiveDate,
    cycles: Vec<CycleStatus<'a>>,
    warnings: Vec<WarningStatus<'a>>,
}

#[derive(Serialize)]
struct CycleStatus<'a> {
    id: CycleId,
    program: &'a str,
    first_day: NaiveDate,
    last_day: NaiveDate,
    state: State,
    required: Credits,
    earned: Credits,
    counted: Credits,
    over_cap: Credits,
    carried_in: Credits,
    planned: Credits,
    missing: Credits,
    without_evidence: Credits,
    to_check: Credits,
    pace: Tenths,
    rate_per_month: Option<Tenths>,
    days_left: u32,
    carry_over: Option<Credits>,
    late_entry_until: Option<NaiveDate>,
    keep_proof_until: NaiveDate,
    member_no: Option<&'a str>,
    unit: &'static str,
    rules: Vec<RuleStatus<'a>>,
    heading: String,
}

#[derive(Serialize)]
struct RuleStatus<'a> {
    id: &'a str,
    required: Credits,
    counted: Credits,
    met: bool,
    with_plans: Credits,
    stopped: Credits,
    impossible: bool,
    shape: &'static str,
    measure: Measure,
    source: &'a str,
    read_on: NaiveDate,
    confidence: Confidence,
}

#[derive(Serialize)]
struct WarningStatus<'a> {
    kind: WarningKind,
    subject: &'a str,
    text: String,
}

impl<'a> StatusAnswer<'a> {
    /// Of `all` cycles, open and closed, `overview` may show one.
    pub(super) fn new(overview: &'a Overview, member: &'a Member, all: &[Cycle], words: &Words) -> Self {
        let of_number = program_of_number(all);
        let rule = |rule: &'a RuleStanding| RuleStatus {
            id: &rule.rule.id,
            required: rule.required,
            counted: rule.counted,
            met: rule.met,
            with_plans: rule.with_plans,
            stopped: rule.stopped,
            impossible: rule.impossible,
            shape: rule.rule.shape.id(),
            measure: rule.measure,
            source: &rule.rule.source.text,
            read_on: rule.rule.source.read_on,
            confidence: rule.rule.source.confidence,
        };
        let cycle = |CycleStanding { cycle, standing, .. }: &'a CycleStanding| CycleStatus {
            id: cycle.id,
            program: &cycle.program.id,
            first_day: cycle.first_day,
            last_day: cycle.last_day,
            state: standing.state,
            required: standing.required,
            earned: standing.earned,
            counted: standing.counted,
            over_cap: standing.over_cap,
            carried_in: standing.carried_in,
            planned: standing.planned,
            missing: standing.missing,
            without_evidence: standing.without_evidence,
            to_check: standing.to_check,
            pace: standing.pace,
            rate_per_month: standing.rate_per_month,
            days_left: standing.days_left,
            carry_over: standing.carry_over,
            late_entry_until: standing.late_entry_until,
            keep_proof_until: standing.keep_proof_until,
            member_no: member.member_no.as_deref().filter(|_| of_number == Some(cycle.program.id.as_str())),
            unit: unit_of(cycle),
            rules: standing.rules.iter().map(rule).collect(),
            heading: words.phrase(&standing.heading),
        };
        Self {
            today: overview.today,
            cycles: overview.cycles.iter().map(cycle).collect(),
            warnings: overview
                .warnings
                .iter()
                .map(|open| WarningStatus {
                    kind: open.warning.kind,
                    subject: &open.warning.subject,
                    text: words.phrase(&open.warning.text),
                })
                .collect(),
        }
    }
}

/// What a program counts. A program's file has no word for it yet: of those that are shipped, one
/// counts hours.
fn unit_of(cycle: &Cycle) -> &'static str {
    if cycle.program.id == "crpo-rp" { "hour" } else { "credit" }
}

/// The program whose number the member's is. A record holds one number so far, which is that of the
/// program it began with, whatever cycles were closed since. Where that program is no longer in it, and
/// several others are, nobody knows whose it is.
fn program_of_number(all: &[Cycle]) -> Option<&str> {
    const THE_FIRST: CycleId = CycleId(1);
    let first = all.iter().min_by_key(|cycle| cycle.id)?;
    let is_the_only = || all.iter().all(|cycle| cycle.program.id == first.program.id);
    (first.id == THE_FIRST || is_the_only()).then_some(first.program.id.as_str())
}

/// `status` for people.
pub(super) fn status(overview: &Overview, words: &Words) -> String {
    let mut text = String::new();
    for CycleStanding { cycle, standing, .. } in &overview.cycles {
        let heading = Phrase::new("headless-heading")
            .with("state", Argument::Message(format!("state-{}", standing.state.id())))
            .with("heading", words.phrase(&standing.heading));
        let sentences: Vec<String> = standing.sentences.iter().map(|sentence| words.phrase(sentence)).collect();
        let days = Phrase::new("headless-cycle").with("first", cycle.first_day).with("last", cycle.last_day);
        let _ = writeln!(text, "{}\n{}", cycle.program.name.in_language(words.language()), words.phrase(&days));
        let _ = writeln!(text, "{}\n{}\n", words.phrase(&heading), sentences.join(" "));
    }
    for open in &overview.warnings {
        let sentence = words.phrase(&open.warning.text);
        let line = match program_to_name(&open.warning, &overview.cycles) {
            Some(cycle) => words.phrase(
                &Phrase::new("headless-line").with("label", cycle.program.name.clone()).with("value", sentence),
            ),
            None => sentence,
        };
        let _ = writeln!(text, "- {line}");
    }
    text
}

/// The cycle whose program a warning is about, where several are shown and its sentence does not
/// name it already or speak of the whole record.
fn program_to_name<'a>(warning: &Warning, cycles: &'a [CycleStanding]) -> Option<&'a Cycle> {
    let names_it = matches!(
        warning.kind,
        WarningKind::ProgramChanged | WarningKind::RetentionReached | WarningKind::NothingLogged
    );
    let about = cycles.iter().map(|shown| &shown.cycle).find(|cycle| cycle.program.id == warning.subject);
    about.filter(|_| cycles.len() > 1 && !names_it)
}

/// Leaves out what is about other programs than those shown, and about activities in none of their
/// cycles.
pub(super) fn keep_warnings_of_shown_cycles(overview: &mut Overview) {
    let Overview { cycles, warnings, .. } = overview;
    let lies_in = |shown: &CycleStanding, subject: &str| {
        let mut inside = shown.standing.countings.iter().filter(|it| it.outcome != Outcome::Outside);
        inside.any(|it| subject == format!("activity:{}", it.activity.0))
    };
    let is_of = |shown: &CycleStanding, warning: &Warning| {
        let program = &shown.cycle.program;
        // What an activity lacks in some programs is said of the activity, and names them.
        let names_only_others = match warning.text.args.get("programs") {
            Some(Argument::List(names)) => !names.contains(&Argument::Words(program.name.clone())),
            _ => false,
        };
        warning.subject == program.id || (lies_in(shown, &warning.subject) && !names_only_others)
    };
    warnings.retain(|open| cycles.iter().any(|shown| is_of(shown, &open.warning)));
}

/// `init` for people.
pub(super) fn made(cycles: &[Cycle], words: &Words) -> String {
    cycles
        .iter()
        .map(|cycle| {
            let made = Phrase::new("headless-made")
                .with("program", cycle.program.name.in_language(words.language()))
                .with("first", cycle.first_day)
                .with("last", cycle.last_day);
            words.phrase(&made)
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// `init` for programs.
pub(super) fn cycles(cycles: &[Cycle]) -> Vec<Value> {
    cycles
        .iter()
        .map(|cycle| {
            json!({
                "id": cycle.id,
                "program": cycle.program.id,
                "first_day": cycle.first_day,
                "last_day": cycle.last_day,
            })
        })
        .collect()
}

/// `add` for people: what was kept, and what it counts.
pub(super) fn added(
    done: &Done,
    activity: &Activity,
    understood: &Understood,
    verdicts: &[Verdict],
    words: &Words,
) -> String {
    let details = &activity.details;
    let phrase = match (details.status, details.credits) {
        _ if done.deed == Deed::MarkedDone => Phrase::new("headless-marked-done"),
        (Status::Done, Some(credits)) => Phrase::new("headless-added-done").with("amount", credits),
        // Its programs tell what it is worth.
        (Status::Done, None) => Phrase::new("headless-added-worth"),
        (Status::Planned, _) => Phrase::new("headless-added-planned"),
        (Status::Draft, _) => Phrase::new("headless-added-draft"),
    };
    let day = if understood.date_assumed {
        Argument::Text(words.phrase(&Phrase::new("chip-date-assumed").with("day", details.end)))
    } else {
        details.end.into()
    };
    let kept = words.phrase(&phrase.with("title", details.title.as_str()).with("day", day));
    let counts: Vec<String> = verdicts.iter().map(|verdict| words.phrase(&verdict.text)).collect();
    format!("{kept}\n{}", counts.join("; "))
}

/// `parse` for people: one line for each thing understood.
pub(super) fn understood(understood: &Understood, words: &Words) -> String {
    let mut text = String::new();
    let mut line = |label: &str, value: String| {
        let line = Phrase::new("headless-line").with("label", Argument::Message(label.to_owned())).with("value", value);
        let _ = writeln!(text, "{}", words.phrase(&line));
    };
    line("chip-title", understood.title.clone());
    if let Some(credits) = understood.credits {
        line("chip-credits", words.credits(credits));
    }
    if let Some(minutes) = understood.minutes {
        line("chip-minutes", words.phrase(&Phrase::new("duration-minutes").with("minutes", minutes)));
    }
    let (start, end) = (words.day(understood.start), words.day(understood.end));
    let days = if understood.date_assumed {
        words.phrase(&Phrase::new("chip-date-assumed").with("day", understood.end))
    } else if start == end {
        end
    } else {
        words.phrase(&Phrase::new("date-range").with("from", start).with("to", end))
    };
    line("chip-date", days);
    if let Some(kind) = &understood.kind {
        line("chip-kind", words.text(&format!("kind-{}", kind.id())));
    }
    for topic in &understood.topics {
        let name = if topic.is_known() { words.text(&format!("topic-{}", topic.id())) } else { topic.id().to_owned() };
        line("chip-topic", name);
    }
    if let Some(provider) = &understood.provider {
        line("chip-provider", provider.clone());
    }
    if let Some(note) = &understood.note {
        line("chip-note", note.clone());
    }
    line("headless-status", words.text(&format!("status-{}", understood.status.id())));
    text
}

/// An activity of `list --json`.
#[derive(Serialize)]
pub(super) struct ListedActivity<'a> {
    #[serde(flatten)]
    activity: &'a PublicActivity,
    proof: ProofState,
    proof_reasons: Vec<ReasonAnswer<'a>>,
    proof_told: Vec<ToldAnswer>,
}

/// Why proof is to check.
#[derive(Serialize)]
pub(super) struct ReasonAnswer<'a> {
    reason: Reason,
    evidence: EvidenceId,
    text: String,
    accepted: Option<AcceptedAnswer<'a>>,
}

#[derive(Serialize)]
struct AcceptedAnswer<'a> {
    reason: &'a str,
    on: NaiveDate,
}

/// What is told of a file and holds nothing up.
#[derive(Serialize)]
pub(super) struct ToldAnswer {
    evidence: EvidenceId,
    text: String,
}

/// The reasons of a proof, those that are accepted among them.
pub(super) fn reasons<'a>(proof: &'a Proof, words: &Words) -> Vec<ReasonAnswer<'a>> {
    let answer = |it: &'a ProofReason| ReasonAnswer {
        reason: it.reason,
        evidence: it.evidence,
        text: words.phrase(&it.text),
        accepted: it.accepted.as_ref().map(|it| AcceptedAnswer { reason: &it.reason, on: it.on }),
    };
    proof.reasons.iter().map(answer).collect()
}

/// `list` for programs.
pub(super) fn listed<'a>(
    activities: &'a [PublicActivity],
    proofs: &'a Proofs,
    words: &Words,
) -> Vec<ListedActivity<'a>> {
    let told = |proof: &Proof| {
        let told = proof.told.iter();
        told.map(|it| ToldAnswer { evidence: it.evidence, text: words.phrase(&it.text) }).collect()
    };
    let of = |activity: &'a PublicActivity| {
        let proof = proofs.get(activity.id);
        ListedActivity {
            activity,
            proof: proofs.state(activity.id),
            proof_reasons: proof.map(|proof| reasons(proof, words)).unwrap_or_default(),
            proof_told: proof.map(told).unwrap_or_default(),
        }
    };
    activities.iter().map(of).collect()
}

/// An activity of `check --json` whose proof is to check.
pub(super) fn to_check(activity: &Activity, proof: &Proof, words: &Words) -> Value {
    json!({
        "activity": activity.id,
        "title": activity.details.title,
        "end": activity.details.end,
        "reasons": reasons(proof, words),
    })
}

/// The same for people.
pub(super) fn to_check_line(activity: &Activity, proof: &Proof, words: &Words) -> String {
    let mut why: Vec<Reason> = proof.open().map(|it| it.reason).collect();
    why.sort_unstable();
    why.dedup();
    let why = why.into_iter().map(|it| Argument::Message(format!("proof-why-{}", it.id()))).collect();
    let phrase = Phrase::new("headless-to-check").with("number", activity.id.0.to_string());
    words.phrase(&phrase.with("title", activity.details.title.as_str()).with("why", Argument::List(why)))
}

/// `list` for people: a line an activity, its number first; at its end what is the matter with its proof.
pub(super) fn list(activities: &[PublicActivity], proofs: &Proofs, words: &Words) -> String {
    if activities.is_empty() {
        return words.text("headless-list-empty");
    }
    let mut text = String::new();
    for activity in activities {
        let details = &activity.details;
        let credits = details.credits.map_or_else(|| "–".to_owned(), |credits| words.credits(credits));
        let status = words.text(&format!("status-{}", details.status.id()));
        let proof = proofs.state(activity.id);
        let mark = match proof {
            ProofState::ToCheck | ProofState::Missing | ProofState::Broken => {
                format!("  ({})", words.text(&format!("evidence-proof-{}", proof.id())))
            }
            _ => String::new(),
        };
        let _ =
            writeln!(text, "{:>4}  {}  {credits:>6}  {status:<8}  {}{mark}", activity.id.0, details.end, details.title);
    }
    text
}

/// A refusal: its sentence, and the document that `--json` answers with.
pub(super) fn refusal(refused: &Refused, words: &Words) -> (String, Value) {
    let (kind, phrases, fields) = match refused {
        Refused::Here(kind, phrase) => ((*kind).to_owned(), vec![phrase.clone()], Fields::new()),
        Refused::Files(files, of) => {
            // Where one of several is refused, somebody may take the others for kept.
            let nothing = (*of > 1).then(|| Phrase::new("headless-nothing-kept"));
            let phrases = files.iter().map(|file| file.why.clone()).chain(nothing).collect();
            (id_of(&Obstacle::NotKept), phrases, Fields::new())
        }
        Refused::Unconfirmed(dependents) => {
            let (phrases, fields) = history::unconfirmed(dependents);
            ("not-confirmed".to_owned(), phrases, fields)
        }
        Refused::Failed(failure) => failure_words(failure, words),
    };
    let text = phrases.iter().map(|phrase| words.phrase(phrase)).collect::<Vec<_>>().join(" ");
    let mut document = json!({ "kind": kind, "text": text });
    for (name, value) in fields {
        document[name] = value;
    }
    if let Refused::Files(files, _) = refused {
        document["files"] = files.iter().map(|file| file.file_name.as_str()).collect();
    }
    (text, json!({ "failure": document }))
}

/// What a failure's document says beside its kind and its sentence.
type Fields = Vec<(&'static str, Value)>;

type FailureWords = (String, Vec<Phrase>, Fields);

fn failure_words(failure: &Failure, words: &Words) -> FailureWords {
    let plain = |kind: &str, phrase: Phrase| (kind.to_owned(), vec![phrase], Fields::new());
    match failure {
        Failure::Fields { problems } => {
            let phrases = problems
                .iter()
                .map(|it| {
                    let (field, problem) = (id_of(&it.field), id_of(&it.problem));
                    let of_this_field = format!("problem-{problem}-{field}");
                    let of_any = format!("problem-{problem}");
                    let problem = if words.has(&of_this_field) { of_this_field } else { of_any };
                    Phrase::new("headless-field-problem")
                        .with("field", Argument::Message(format!("headless-field-{field}")))
                        .with("problem", Argument::Message(problem))
                })
                .collect();
            ("fields".to_owned(), phrases, Fields::new())
        }
        Failure::Line { refusal } => line_refused(refusal),
        Failure::Asked { question, asks } => asked(question, asks),
        Failure::ReadAnew { .. } => plain("read-anew", Phrase::new("failure-read-anew")),
        Failure::NotOverYet { title, day } => {
            plain("not-over-yet", Phrase::new("failure-not-over-yet").with("title", title.as_str()).with("day", *day))
        }
        Failure::Refused { why, text } => plain(&id_of(why), text.clone()),
        Failure::NothingToDo => plain("nothing-to-do", Phrase::new("failure-nothing-to-do")),
        Failure::Gone => plain("gone", Phrase::new("failure-gone")),
        Failure::ExportFailed { why, detail } => match why {
            ExportProblem::CannotWrite => {
                plain("cannot-write", Phrase::new("headless-cannot-write").with("detail", detail.as_str()))
            }
            ExportProblem::FileInUse => plain("file-in-use", Phrase::new("failure-file-in-use")),
            ExportProblem::BadName => plain("bad-name", Phrase::new("failure-bad-name")),
            ExportProblem::RecordFolder => plain("record-folder", Phrase::new("failure-record-folder")),
            ExportProblem::Exists => plain("exists", Phrase::new("headless-exists").with("path", detail.as_str())),
            ExportProblem::CannotSet => plain("cannot-set", Phrase::new("failure-cannot-set")),
            ExportProblem::EvidenceChanged => plain("evidence-changed", Phrase::new("failure-evidence-changed")),
            ExportProblem::TooLarge => plain("too-large", Phrase::new("failure-too-large")),
            ExportProblem::PictureGone => plain("picture-gone", Phrase::new("failure-picture-gone")),
            ExportProblem::NoRoomForPictures => {
                plain("no-room-for-pictures", Phrase::new("failure-no-room-for-pictures"))
            }
        },
        Failure::Trouble { trouble } => trouble_words(trouble),
        Failure::Unexpected { detail } => {
            plain("unexpected", Phrase::new("headless-unexpected").with("detail", detail.as_str()))
        }
    }
}

fn line_refused(refusal: &Refusal) -> FailureWords {
    let mut fields = Fields::new();
    let days = refusal.days();
    if !days.is_empty() || refusal.kind == RefusalKind::FarDay {
        fields.push(("readings", json!(days)));
    }
    if refusal.kind == RefusalKind::Unclear || !refusal.choices.is_empty() {
        fields.push(("piece", json!(refusal.words)));
        fields.push(("lines", json!(refusal.lines())));
    }
    (id_of(&refusal.kind), vec![refusal.text.clone()], fields)
}

/// What is asked about a line, what may be meant instead, and how to say that it is meant so.
fn asked(question: &RecordQuestion, asks: &Phrase) -> FailureWords {
    match question {
        RecordQuestion::LooksLikeOne { id, .. } => {
            ("looks-like-one".to_owned(), vec![asks.clone(), Phrase::new("headless-another")], vec![("id", json!(id))])
        }
        RecordQuestion::FarDay { day, choices } => {
            let ends = choices.iter().filter_map(|choice| match choice.says {
                ChoiceSays::Days { end, .. } => Some(end),
                _ => None,
            });
            let days: Vec<NaiveDate> = ends.collect();
            let meant = match days.as_slice() {
                [] => None,
                [one] => Some(Phrase::new("headless-did-you-mean").with("one", *one)),
                [one, other, ..] => {
                    Some(Phrase::new("headless-did-you-mean-either").with("one", *one).with("other", *other))
                }
            };
            let anyway = Phrase::new("headless-day-meant").with("day", *day);
            let lines: Vec<&String> = choices.iter().flat_map(|choice| &choice.lines).collect();
            (
                "far-day".to_owned(),
                std::iter::once(asks.clone()).chain(meant).chain([anyway]).collect(),
                vec![("readings", json!(days)), ("lines", json!(lines))],
            )
        }
    }
}

fn trouble_words(trouble: &Trouble) -> FailureWords {
    let kind = id_of(&trouble.kind);
    let phrase = Phrase::new(&format!("headless-trouble-{kind}")).with("path", trouble.path.as_str());
    let detail = match trouble.kind {
        TroubleKind::Unreachable | TroubleKind::Damaged if !trouble.detail.is_empty() => {
            Some(Phrase::new("headless-detail").with("detail", trouble.detail.as_str()))
        }
        _ => None,
    };
    (kind, std::iter::once(phrase).chain(detail).collect(), Fields::new())
}

/// The id under which a value without fields stands in JSON and in the Fluent files.
pub(super) fn id_of(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|id| id.as_str().map(str::to_owned)).unwrap_or_default()
}
