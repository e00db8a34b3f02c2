//! What is drawn by lot for a certificate. All of it is invented: people, organizations, titles, numbers.

use chrono::{Days, NaiveDate};
use ledgerline_core::domain::values::language::Language;

use crate::wordings::Wording;

const MEMBERS: [&str; 12] = [
    "Noor Exemplar",
    "Maëlle Fictive",
    "Tadeo Sampleton",
    "Wren Placeholder",
    "Inès Modèle",
    "Anjali Specimen",
    "Étienne Inventé",
    "Kwame Madeup",
    "Solveig Pretend",
    "Mary-Lou O’Nobody",
    "Jean-Noël D’Essai",
    "Sample Therapist",
];

const OTHERS: [&str; 4] = ["Robin Exemple", "Odile Nulleparte", "Casper Nonesuch", "Beatrix Unreal"];

const PRESENTERS: [&str; 6] = [
    "Ilse Makebelieve, PhD",
    "Tomas Notreal, MT-BC",
    "Robin Exemple, MTA",
    "Amara Figment, MMT",
    "Lucie Semblant, MTA",
    "Yann Supposé, MTA",
];

const ENGLISH_TITLES: [&str; 24] = [
    "Songwriting with Adolescents in Care",
    "Grief Work Through Lyric Discussion",
    "Vocal Improvisation and the Regulated Breath",
    "Music and Early Attachment",
    "Working Safely with Refugee Families",
    "Boundaries, Records and Consent",
    "Listening Together: Receptive Methods in Hospice Care",
    "From Crisis to Chorus: Singing in Acute Psychiatry",
    "Neurologic Approaches to Aphasia",
    "Cultural Humility and Repertoire",
    "Telehealth Sessions That Work",
    "The Therapist’s Own Voice",
    "The 50-Minute Hour: Endings and Beginnings",
    "12 Bars in 90 Minutes: Blues Songwriting",
    "March On: Cadence and Gait After Stroke",
    "May We Sing? Assent in Dementia Care",
    "Credit Where It Is Due: Songs Written Together",
    "24 Hours in the NICU",
    "Program Design for Small Practices",
    "Music at 3 a.m.: Sleep and the Ageing Ear",
    "Level 2: Harmony, Ground and Group",
    "Beyond the Certificate: Competence and Care",
    "Two Hands, One Keyboard",
    "Half a Century of Lullabies, 1974 to 2024",
];

const FRENCH_TITLES: [&str; 24] = [
    "Écrire des chansons avec des adolescents",
    "Le deuil en paroles et en musique",
    "Improvisation vocale et souffle apaisé",
    "Musique et attachement précoce",
    "Accueillir les familles réfugiées",
    "Limites, dossiers et consentement",
    "Écouter ensemble : méthodes réceptives en fin de vie",
    "De la crise au chœur : chanter en psychiatrie",
    "L’aphasie et les approches neurologiques",
    "Humilité culturelle et répertoire",
    "La télépratique qui fonctionne",
    "La voix de la thérapeute",
    "L’heure de 50 minutes : fins et commencements",
    "12 mesures en 90 minutes : le blues",
    "Marche et cadence après un AVC",
    "Mai en musique : chanter au jardin",
    "Crédit à qui de droit : chansons à deux",
    "24 heures en néonatalogie",
    "Un programme pour la petite pratique",
    "Musique à 3 h du matin : le sommeil des aînés",
    "Niveau 2 : harmonie, bourdon et groupe",
    "Au-delà du certificat : compétence et soin",
    "Deux mains, un clavier",
    "Un demi-siècle de berceuses, de 1974 à 2024",
];

const ENGLISH_PROVIDERS: [&str; 12] = [
    "Quillwater Institute",
    "Brambleford Music Therapy Group",
    "Ostravane Hospice Foundation",
    "Copperfen Centre for Arts and Health",
    "Willowmere Training",
    "Zelloway University School of Music",
    "Larkspur Example Institute",
    "Guild of Invented Music Therapists",
    "Open String Example Academy",
    "Harbourlight Children’s Hospital",
    "Fictional Prairie Sound Collective",
    "Tidewick Continuing Education",
];

const FRENCH_PROVIDERS: [&str; 12] = [
    "Institut Quenouillard",
    "Centre de formation Brindelune",
    "Association des musicothérapeutes de Valombreuse",
    "Fondation Clairbruyant",
    "Université de Tremblefeuille",
    "Regroupement Sonore d’Ormefeinte",
    "Académie Corde-à-vide",
    "Centre hospitalier de Rivemousse",
    "Collectif Portée ouverte",
    "Maison de soins palliatifs Fauvetine",
    "Formations L’Exemple",
    "École d’été Belle-Résonance",
];

const ENGLISH_BODIES: [&str; 3] = [
    "Example Certification Board for Music Therapists",
    "Registry of Continuing Learning of Brackenshire",
    "Example Council for Continuing Education",
];

const FRENCH_BODIES: [&str; 3] =
    ["Conseil exemple de la formation continue", "Registre fictif des formations", "Ordre fictif des thérapeutes"];

const PLACES: [&str; 6] = ["Saskatoon", "Halifax", "Québec", "Winnipeg", "Moncton", "Victoria"];

const NUMBERS: [&str; 6] = ["P-097", "S-001", "CAT-0021", "P-143", "S-118", "CAT-0307"];

/// In hundredths.
const CREDITS: [u32; 10] = [100, 150, 200, 250, 300, 400, 500, 600, 700, 1250];

/// In hundredths.
const HOURS: [u32; 10] = [150, 200, 250, 300, 350, 400, 500, 600, 750, 1200];

/// What stands on one certificate.
pub struct Facts {
    pub member: String,
    pub other: String,
    pub presenter: String,
    pub title: String,
    pub provider: String,
    pub body: String,
    pub place: String,
    pub number: String,
    /// In hundredths.
    pub credits: u32,
    /// In hundredths.
    pub hours: u32,
    pub start: NaiveDate,
    pub end: NaiveDate,
}

/// The facts of a certificate, the same at every call.
pub fn drawn(wording: &Wording, lot: &Lot) -> Facts {
    let given = |what: &str| wording.given.get(what).cloned();
    let drawn = |what: &str, pool: &[&str]| given(what).unwrap_or_else(|| lot.one_of(what, pool).to_owned());
    let french = wording.language == Language::French;
    let hundredths = |what: &str, pool: &[u32]| {
        let of = |text: String| (text.parse::<f64>().expect("an amount") * 100.0).round().to_string();
        given(what).map_or_else(|| lot.one_of(what, pool), |text| of(text).parse().expect("it is whole"))
    };
    let start = given("day").map_or_else(|| day(lot), |day| day.parse().expect("a day"));
    let span = given("span").map_or(0, |days| days.parse().expect("a number of days"));
    Facts {
        member: drawn("member", &MEMBERS),
        other: drawn("other", &OTHERS),
        presenter: drawn("presenter", &PRESENTERS),
        title: drawn("title", if french { &FRENCH_TITLES } else { &ENGLISH_TITLES }),
        provider: drawn("provider", if french { &FRENCH_PROVIDERS } else { &ENGLISH_PROVIDERS }),
        body: drawn("body", if french { &FRENCH_BODIES } else { &ENGLISH_BODIES }),
        place: drawn("place", &PLACES),
        number: drawn("number", &NUMBERS),
        credits: hundredths("credits", &CREDITS),
        hours: hundredths("hours", &HOURS),
        start,
        end: start + Days::new(span),
    }
}

/// A day in a past month that is not near a turn of the year.
fn day(lot: &Lot) -> NaiveDate {
    let year = 2023 + i32::try_from(lot.below("year", 4)).expect("a small number");
    let months = if year == 2026 { 7 } else { 10 };
    let part = |what: &str, below: u64| u32::try_from(lot.below(what, below)).expect("a small number");
    NaiveDate::from_ymd_opt(year, 2 + part("month", months), 1 + part("day", 28)).expect("every month has 28 days")
}

/// What decides a draw: the name of the certificate, and nothing else.
pub struct Lot(String);

impl Lot {
    pub fn of(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// A number below `end`.
    pub fn below(&self, what: &str, end: u64) -> u64 {
        mixed(self.number(what)) % end
    }

    /// A number from 0 to 1.
    #[expect(clippy::cast_precision_loss, reason = "a lot needs no more than a float holds")]
    pub fn share(&self, what: &str) -> f32 {
        self.below(what, 10_000) as f32 / 10_000.0
    }

    pub fn one_of<T: Copy>(&self, what: &str, pool: &[T]) -> T {
        let at = self.below(what, u64::try_from(pool.len()).expect("a pool is small"));
        pool[usize::try_from(at).expect("a pool is small")]
    }

    /// FNV-1a of the name and of what is drawn.
    pub fn number(&self, what: &str) -> u64 {
        let bytes = self.0.bytes().chain([0]).chain(what.bytes());
        bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }
}

/// The finish of `SplitMix64`: numbers that are near each other lead far apart.
pub const fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}
