//! Made-up records: always the same ones.

use ledgerline_core::domain::activity::{Activity, Format};
use ledgerline_core::domain::audit::record::Record;
use ledgerline_core::domain::audit::report_choice::{Extent, Originals, ReportChoice};
use ledgerline_core::domain::evidence::proof::Proofs;
use ledgerline_core::domain::evidence::{FileType, Soundness};
use ledgerline_core::domain::values::language::Language;
use ledgerline_core::domain::values::member::Member;
use ledgerline_report::NotShown;
use ledgerline_tests::ledger::record;
use ledgerline_tests::ledger::{claiming, cycle, done, of, planned, since, today};
use ledgerline_tests::reports::Evidences;

/// Texts that are hard to print, or look like something else than text.
const TEXTS: [&str; 26] = [
    "Songwriting in palliative care",
    "Œuvre à quatre mains : « écouter »",
    "🎶 👩🏽‍🎤 🇨🇦 1️⃣ ❤️ 👨‍👩‍👧‍👦",
    "الموسيقى والعلاج mixed العربية",
    "מוזיקה וטיפול",
    "音楽療法 音乐治疗 음악치료",
    "हिन्दी ไทย አማርኛ",
    "B♭ et F♯ ♩ ᐃᓄᒃᑎᑐᑦ",
    "#set text(red)",
    "#panic(\"out\") #import \"x.typ\": *",
    "*bold* _emphasis_ `raw` $x^2$",
    "@ref <label> ] [ } { ) (",
    "= Not a heading // nor a comment /* or this",
    "=cmd|' /C calc'!A0",
    "\\u{0} \\ ~ -- --- ...",
    "nul \0 tab \t bell \u{7} escape \u{1b}[31m",
    "\u{202e}backwards\u{202c} \u{feff}mark \u{fffe}",
    "private \u{e000}\u{f8ff} use",
    "Z\u{335}a\u{337}l\u{338}g\u{336}o\u{341} e\u{20e3} ש\u{301}",
    "line\none\r\nline two\u{2028}line three",
    "<b>not HTML</b> &amp; %PDF-1.7 endstream endobj",
    "{page} of {pages} { $title }",
    "https://example.org/a/very/long/address/that/goes/on/and/on?with=parameters&and=more#fragment",
    " leading and trailing ",
    "",
    "0",
];

/// A record and what its report is to hold.
pub struct MadeUp {
    pub number: u32,
    pub name: String,
    pub record: Record,
    pub evidences: Evidences,
    pub choice: ReportChoice,
    pub language: Language,
    /// A word of each title that stands nowhere else.
    pub tokens: Vec<String>,
}

/// Numbers that look like chance.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % limit.max(1)
    }

    fn text(&mut self) -> String {
        match self.below(TEXTS.len() + 3) {
            long if long >= TEXTS.len() => ["W", "é", "m1"][long - TEXTS.len()].repeat(200),
            at => TEXTS[at].to_owned(),
        }
    }

    fn perhaps(&mut self) -> Option<String> {
        (self.below(2) == 0).then(|| self.text()).filter(|text| !text.trim().is_empty())
    }

    /// Once in so many times.
    fn long_text(&mut self, once_in: usize) -> Option<String> {
        let sentences = self.below(8);
        (self.below(once_in) == 0).then(|| (0..=sentences).map(|_| self.text()).collect::<Vec<_>>().join(" and then "))
    }
}

impl MadeUp {
    pub fn of(number: u32) -> Self {
        let mut dice = Dice(u64::from(number) + 1);
        let how_many = match number {
            0 | 1 => 0,
            2 | 3 => 1,
            17 | 30 => 500,
            _ if number % 5 == 4 => 60,
            _ => dice.below(90),
        };
        let mut tokens: Vec<String> = (0..how_many).map(|at| format!("ledger{}", 1_000 + at)).collect();
        let mut activities: Vec<Activity> =
            tokens.iter().zip(1..).map(|(token, id)| activity(id, token, how_many / 20 + 2, &mut dice)).collect();
        if number.is_multiple_of(3) {
            let mut plan = planned(9_999, "2027-02-20", "3");
            plan.details.title = format!("ledger9999 {}", dice.text());
            activities.push(plan);
            tokens.push("ledger9999".to_owned());
        }
        let certificates = if how_many == 0 { 0 } else { dice.below(if how_many > 50 { 151 } else { 40 }) };
        let certificates = if number == 17 { 150 } else { certificates };
        let evidences = evidences(certificates, u32::try_from(how_many).expect("few"), &mut dice);
        let member = Member {
            name: [TEXTS[0].to_owned(), "Maëlle Tremblay-Osei".to_owned(), dice.text(), "音楽 العلاج".to_owned()]
                [dice.below(4)]
            .clone(),
            name_on_certificates: dice.perhaps(),
            member_no: dice.perhaps(),
            email: None,
        };
        let record = record(member, cycle("2024-01-01", Vec::new()), &activities, &Proofs::default(), today());
        let choice = ReportChoice {
            extent: if number % 4 == 3 { Extent::Summary } else { Extent::Full },
            reflections: number.is_multiple_of(2),
            originals: if number % 10 == 7 { Originals::LeftOut } else { Originals::Attached },
        };
        let language = if number.is_multiple_of(2) { Language::English } else { Language::French };
        Self {
            number,
            name: format!("record {number:02}, {how_many} activities, {certificates} files"),
            record: record.with_exhibits(evidences.exhibits.clone()),
            evidences,
            choice,
            language,
            tokens,
        }
    }
}

/// With a long text once in `rarity` times.
fn activity(id: i64, token: &str, rarity: usize, dice: &mut Dice) -> Activity {
    let year = 2023 + dice.below(4);
    let on = format!("{year}-{:02}-{:02}", dice.below(10) + 1, dice.below(28) + 1);
    let kind = ["workshop", "conference", "supervision-received", "publication"][dice.below(4)];
    let topics: &[&str] = [&[][..], &["ethics"], &["ethics", "#set", "音楽", "deuil"]][dice.below(3)];
    let mut activity = of(done(id, &on, ["0.25", "1.5", "12", "0.01"][dice.below(4)]), Some(kind), topics);
    if dice.below(6) == 0 {
        activity = claiming(activity, "camt-mta", "0.75");
    }
    if dice.below(5) == 0 {
        activity = since(activity, "2022-12-30");
    }
    let details = &mut activity.details;
    details.title = format!("{token} {}", dice.text());
    details.provider = dice.perhaps();
    details.presenter = dice.perhaps();
    details.approval_no = dice.perhaps();
    details.place = dice.perhaps();
    details.minutes = (dice.below(2) == 0).then_some(90);
    details.format = [None, Some(Format::InPerson), Some(Format::SelfStudy)][dice.below(3)];
    details.note = dice.long_text(rarity);
    details.practice = dice.long_text(rarity);
    details.reflection = dice.long_text(rarity);
    details.verification = dice.long_text(rarity);
    activity
}

fn evidences(how_many: usize, activities: u32, dice: &mut Dice) -> Evidences {
    let mut evidences = Evidences::default();
    for at in 0..how_many {
        let file_type = FileType::ALL[dice.below(FileType::ALL.len())];
        let one = u32::try_from(dice.below(activities as usize)).expect("few") + 1;
        let other = u32::try_from(dice.below(activities as usize)).expect("few") + 1;
        let proves: Vec<u32> =
            if one == other || dice.below(3) > 0 { vec![one] } else { vec![one.min(other), one.max(other)] };
        let pages = [1, 1, 1, 2, 0][dice.below(5)];
        let file_name = format!("{}.{}", dice.text(), file_type.extension());
        let exhibit = evidences.add(&file_name, file_type, pages, &proves);
        exhibit.soundness = [Soundness::Sound, Soundness::Changed][usize::from(dice.below(15) == 0)];
        exhibit.contents.issuer = dice.perhaps();
        exhibit.contents.texts = (0..pages).map(|_| dice.text()).collect();
        if at.is_multiple_of(3) {
            exhibit.contents.date = None;
        }
        let id = exhibit.evidence.id;
        let shown = evidences.shown.get_mut(&id).expect("it was added");
        shown.why_not = (pages == 0).then(|| NotShown::ALL[1 + dice.below(4)]);
        shown.of += u32::try_from(dice.below(3)).expect("few") * u32::from(pages > 0);
    }
    evidences
}
