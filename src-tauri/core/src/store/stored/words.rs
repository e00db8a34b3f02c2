//! The words of the ledger for what has a fixed list of values.

use crate::domain::activity::{Format, Status};
use crate::domain::evidence::file_says::HowRead;
use crate::domain::evidence::recognition::Recognition;
use crate::domain::evidence::{EvidenceKind, FileType, Legibility, Soundness};
use crate::domain::program::Confidence;
use crate::domain::standing::{Measure, State};
use crate::domain::values::deed::Deed;
use crate::domain::values::language::Language;
use crate::domain::values::settings::Theme;
use crate::domain::values::unit::Rounding;
use crate::own_words::own_words;
use crate::reading::columns::meaning::Meaning;

own_words! {
    /// How far along an activity is.
    StoredStatus of Status { Draft = "draft", Planned = "planned", Done = "done" }
}

own_words! {
    /// How an activity was held.
    StoredFormat of Format {
        InPerson = "in-person",
        LiveOnline = "live-online",
        Recorded = "recorded",
        SelfStudy = "self-study",
    }
}

own_words! {
    /// What is counted of each activity.
    StoredRounding of Rounding {
        Whole = "whole",
        Half = "half",
        Quarter = "quarter",
        Hundredth = "hundredth",
    }
}

own_words! {
    /// What a file proves.
    StoredEvidenceKind of EvidenceKind {
        Certificate = "certificate",
        SignedLog = "signed-log",
        Transcript = "transcript",
        Programme = "programme",
        Receipt = "receipt",
        Publication = "publication",
        Notes = "notes",
    }
}

own_words! {
    /// What a file is to a computer, in the history. The table of files has the end of its name.
    StoredFileType of FileType {
        Pdf = "pdf",
        Jpeg = "jpeg",
        Png = "png",
        Webp = "webp",
        Heic = "heic",
        Eml = "eml",
        Msg = "msg",
        Docx = "docx",
        Odt = "odt",
        Txt = "txt",
        Csv = "csv",
        Xlsx = "xlsx",
        Ods = "ods",
        Midi = "midi",
        MusicXml = "musicxml",
        Mp3 = "mp3",
        M4a = "m4a",
        Wav = "wav",
    }
}

own_words! {
    /// Whether a file is still what was kept.
    StoredSoundness of Soundness {
        Sound = "sound",
        Missing = "missing",
        Changed = "changed",
        Unreadable = "unreadable",
    }
}

own_words! {
    /// How well a file could be read.
    StoredLegibility of Legibility {
        Read = "read",
        Encrypted = "encrypted",
        Broken = "broken",
        TooLarge = "too-large",
        NoPreview = "no-preview",
        EmptyForm = "empty-form",
        LiveForm = "live-form",
        Failed = "failed",
    }
}

own_words! {
    /// How far a file could be read.
    StoredHowRead of HowRead {
        Unread = "unread",
        Read = "read",
        Wordless = "wordless",
        Locked = "locked",
        EmptyForm = "empty-form",
        LiveForm = "live-form",
        NoPicture = "no-picture",
        TooLarge = "too-large",
        Unopenable = "unopenable",
    }
}

own_words! {
    /// What came of recognising a file's text.
    StoredRecognition of Recognition { Nothing = "nothing", Doubtful = "doubtful", Clear = "clear" }
}

own_words! {
    /// How sure a rule is.
    StoredConfidence of Confidence { Stated = "stated", Unconfirmed = "unconfirmed", Yours = "yours" }
}

own_words! {
    /// What a rule's figures are.
    StoredMeasure of Measure {
        Credits = "credits",
        Kinds = "kinds",
        Topics = "topics",
        Activities = "activities",
        Confirmation = "confirmation",
    }
}

own_words! {
    /// The state of a cycle.
    StoredState of State {
        Upcoming = "upcoming",
        Complete = "complete",
        Overdue = "overdue",
        Planned = "planned",
        AtRisk = "at-risk",
        OnPace = "on-pace",
        Behind = "behind",
    }
}

own_words! {
    /// What was done.
    StoredDeed of Deed {
        Added = "added",
        SeriesAdded = "series-added",
        Imported = "imported",
        TemplateKept = "template-kept",
        TemplateRemoved = "template-removed",
        Corrected = "corrected",
        MarkedDone = "marked-done",
        Duplicated = "duplicated",
        Removed = "removed",
        BroughtBack = "brought-back",
        MemberChanged = "member-changed",
        CycleCorrected = "cycle-corrected",
        ClaimChanged = "claim-changed",
        CycleOpened = "cycle-opened",
        CycleRemoved = "cycle-removed",
        CycleClosed = "cycle-closed",
        CycleAdjusted = "cycle-adjusted",
        TotalChosen = "total-chosen",
        ItemConfirmed = "item-confirmed",
        ItemReopened = "item-reopened",
        CarriedIn = "carried-in",
        RuleChanged = "rule-changed",
        RuleRemoved = "rule-removed",
        RulesCompared = "rules-compared",
        ProgramAdded = "program-added",
        ProgramRemoved = "program-removed",
        KindsChanged = "kinds-changed",
        EvidenceAdded = "evidence-added",
        Attached = "attached",
        Detached = "detached",
        EvidenceReplaced = "evidence-replaced",
        EvidenceFiled = "evidence-filed",
        CertainFiled = "certain-filed",
        EvidenceKindChanged = "evidence-kind-changed",
        EvidencePutAway = "evidence-put-away",
        EvidenceTakenBack = "evidence-taken-back",
        Recovered = "recovered",
        ChecklistChanged = "checklist-changed",
        WarningDismissed = "warning-dismissed",
        FindingAccepted = "finding-accepted",
        ProofAccepted = "proof-accepted",
        AcceptanceTakenBack = "acceptance-taken-back",
    }
}

own_words! {
    /// What a column of a table says.
    StoredMeaning of Meaning {
        Title = "title",
        Start = "start",
        End = "end",
        Year = "year",
        CompletedAt = "completed-at",
        Credits = "credits",
        Ceu = "ceu",
        Hours = "hours",
        Duration = "duration",
        Minutes = "minutes",
        Provider = "provider",
        ApprovalNo = "number",
        PlaceOrNumber = "place-or-number",
        Presenter = "presenter",
        Format = "format",
        Place = "place",
        Kind = "kind",
        Topics = "topics",
        Note = "note",
        Practice = "practice",
        Reflection = "reflection",
        Verification = "verification",
        Status = "status",
        Ignored = "ignored",
    }
}

own_words! {
    /// The language of the window.
    StoredLanguage of Language { English = "en", French = "fr" }
}

own_words! {
    /// The colours of the window.
    StoredTheme of Theme { System = "system", Light = "light", Dark = "dark" }
}
