//! How it was held: in one place, online at a set hour, as a recording, or on one's own.

use super::amounts::beside_title;
use super::found::Found;
use super::sheet::{Sheet, Words};
use crate::domain::activity::Format;

/// Words that say how, the surest of each. A format of which another speaks is not sure.
#[rustfmt::skip]
const SAID: &[(Format, &[&str])] = &[
    (Format::InPerson, &[
        "in person", "en personne", "en presentiel", "presentiel", "face to face", "on site", "onsite", "en presence", "sur place",
    ]),
    (Format::LiveOnline, &[
        "live webinar", "live online", "online live", "live virtual", "virtual live", "webinar", "webinaire", "via zoom", "by zoom", "on zoom",
        "par zoom", "sur zoom", "zoom", "synchronous", "synchrone", "en direct", "livestream", "live stream", "live streamed", "real time", "par video",
        "by video", "visioconference", "videoconference", "video conference", "classe virtuelle", "virtual conference", "virtual workshop", "interactive webinar",
        "virtually", "virtual training", "microsoft teams", "via teams",
    ]),
    (Format::Recorded, &[
        "recorded", "recording", "on demand", "a la demande", "enregistre", "enregistree", "enregistrement", "preenregistre", "preenregistree",
        "prerecorded", "pre recorded", "en differe", "differe", "archived", "replay", "video on demand", "rediffusion",
    ]),
    (Format::SelfStudy, &[
        "self study", "self paced", "home study", "autoformation", "a votre rythme", "a son rythme", "independent study", "self directed", "reading based", "text based",
        "autodidacte", "etude autonome", "asynchronous", "asynchrone", "correspondence",
    ]),
];

/// Words that name several ways at once, or what somebody could have chosen.
#[rustfmt::skip]
const OPEN: &[&str] = &[
    "hybrid", "hybride", "in person and online", "in person or online", "online or in person", "online and in person", "en personne ou en ligne", "en ligne ou en personne", "or on demand", "ou en differe", "bimodal*", "comodal*",
];

/// Where a file says it of something else: an offer, an approval, a footer.
#[rustfmt::skip]
const ELSEWHERE: &[&str] = &[
    "approved to offer", "is approved", "can be watched", "may be watched", "watched until", "accessible jusqu", "reste accessible", "until", "jusqu", "visit", "more courses", "our other", "upcoming", "next", "recording of this", "may be recorded", "sera enregistre", "available", "disponible", "also offers", "browse", "library", "records", "record", "transcript",
];

/// Where something else than what was attended was recorded, or will be: an attendance, a charity, a
/// mark, a copy for later.
#[rustfmt::skip]
const KEPT: &[&str] = &[
    "was recorded", "were recorded", "is recorded", "are recorded", "been recorded", "be recorded", "attendance recorded", "hours recorded",
    "credits recorded", "recorded by", "recorded in", "recorded attendance", "recorded hours", "recorded credits", "recorded with", "will receive",
    "will be", "is sent", "sent to", "link to the recording", "copy of the recording", "access*", "acces", "recevrez", "lien vers",
    "lien de l enregistrement", "bienfaisance", "charity", "charities", "charitable", "marque", "marques", "mark", "trademark*", "registered", "ete enregistre*",
    "est enregistre*", "sont enregistre*", "etait enregistre*", "sera enregistre*", "seront enregistre*", "enregistre le", "enregistree le", "enregistre sous", "enregistree sous",
    "enregistre aupres", "enregistree aupres", "enregistre au", "enregistree au", "presence enregistre*", "presences enregistrees", "heures enregistrees", "numero d enregistrement",
    "no d enregistrement", "n d enregistrement", "enregistrement no", "societe enregistree", "organisme enregistre", "association enregistree",
];

/// Words that say of nothing else that it was recorded.
#[rustfmt::skip]
const SURELY_RECORDED: &[&str] = &[
    "on demand", "a la demande", "preenregistre", "preenregistree", "prerecorded", "pre recorded", "en differe", "differe", "replay",
    "rediffusion", "recorded webinar", "recorded course", "recorded session", "webinaire enregistre", "formation enregistree",
];

/// What a recording is of, or what is done with it. Without such a word a recording is one that was
/// spoken of: `From the first line to the legacy recording`.
#[rustfmt::skip]
const OF_AN_EVENT: &[&str] = &[
    "session", "sessions", "seance", "seances", "webinar", "webinars", "webinaire", "webinaires", "version", "video", "videos", "formation", "course",
    "cours", "workshop", "atelier", "conference", "congres", "presentation", "lecture", "training", "module", "modules", "class", "talk", "event",
    "evenement", "watched", "watching", "viewed", "viewing", "visionne*", "ecoute*", "format", "modalite", "mode", "delivery", "type", "online", "en ligne",
];

/// A recording, and not that something was recorded: it may be of anything.
const NOUNS: &[&str] = &["recording", "enregistrement"];

/// Words that tell: a webinar may have been watched later, and a course at one's own pace may have
/// been a recording.
#[rustfmt::skip]
const TELLING: &[&str] = &[
    "self study", "home study", "autoformation", "independent study", "live", "direct", "zoom", "synchronous", "synchrone",
    "livestream", "real time", "visioconference", "videoconference", "teams", "video", "virtually", "virtual", "virtuelle",
];

/// The format, where the file says one and no other. What stands in the title is what was learned:
/// `Recording Songs for a Legacy`.
pub(super) fn format(sheet: &Sheet<'_>, title: Option<&Found<String>>) -> Option<Found<Format>> {
    let mut found: Vec<Found<Format>> = Vec::new();
    let mut is_open = false;
    for (_, cell) in sheet.cells() {
        let words = match title {
            Some(title) if title.sure => Words::of(&beside_title(cell.text, &title.value)),
            _ => Words::of(cell.text),
        };
        if words.has(ELSEWHERE) || (words.has(KEPT) && !words.has(SURELY_RECORDED)) {
            continue;
        }
        is_open |= words.has(OPEN);
        for (format, phrases) in SAID {
            if !words.has(phrases) || found.iter().any(|known| known.value == *format) {
                continue;
            }
            if *format == Format::Recorded && !words.has(SURELY_RECORDED) {
                if words.has(OF_AN_EVENT) {
                    found.push(Found::sure(*format, cell.text).only_if(!words.has(NOUNS)));
                }
            } else {
                found.push(Found::sure(*format, cell.text));
            }
        }
    }
    if is_open {
        return None;
    }
    // A recorded webinar is a recording, and an asynchronous one of no set hour is none of the live ones.
    let has = |format: Format| found.iter().any(|it| it.value == format);
    let settled = match (has(Format::InPerson), has(Format::LiveOnline), has(Format::Recorded), has(Format::SelfStudy))
    {
        (true, false, false, false) => Format::InPerson,
        (false, _, true, false) => Format::Recorded,
        (false, true, false, false) => Format::LiveOnline,
        (false, false, false, true) => Format::SelfStudy,
        _ => return None,
    };
    let is_sure = matches!(settled, Format::InPerson | Format::Recorded)
        || found.iter().any(|it| it.value == settled && Words::of(&it.from).has(TELLING));
    found.into_iter().find(|it| it.value == settled).map(|it| it.only_if(is_sure))
}
