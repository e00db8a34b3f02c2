//! What misleads a hasty reader, kind by kind: each in both languages, and what a careful person
//! answers.

use ledgerline_core::domain::evidence::EvidenceKind;
use serde_json::Value;

use super::seen::fields;
use super::{page, suggested};

/// What is offered for a field, as the tables here write it: nothing is `none`, and `? ` stands before what is offered
/// with a mark.
fn offered(lines: &[&str], field: &str) -> String {
    let found = fields(&suggested(&page(lines)));
    let Some(found) = found.get(field) else { return "none".to_owned() };
    let value = match &found["value"] {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    if found["sure"] == true { value } else { format!("? {value}") }
}

/// Holds a field to what is expected of each page.
fn hold(field: &str, table: &[(&[&str], &str)]) {
    let wrong: Vec<String> = table
        .iter()
        .map(|(lines, expected)| (lines, expected, offered(lines, field)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(lines, expected, found)| format!("{}\n  is {found}, expected {expected}", lines.join(" / ")))
        .collect();
    assert!(wrong.is_empty(), "{field}:\n{}", wrong.join("\n"));
}

/// Holds a field to it below the lines of a certificate that says nothing of it.
fn hold_below(above: &[&str], field: &str, table: &[(&[&str], &str)]) {
    let pages: Vec<(Vec<&str>, &str)> = table.iter().map(|(lines, told)| ([above, lines].concat(), *told)).collect();
    let pages: Vec<(&[&str], &str)> = pages.iter().map(|(lines, told)| (lines.as_slice(), *told)).collect();
    hold(field, &pages);
}

const ATTENDED: &[&str] = &["Certificate of Attendance", "Sample Therapist attended", "Rivers of Sound"];
const SUIVI: &[&str] = &["Attestation de participation", "Sample Therapist a suivi", "Rivières de sons"];

#[test]
fn equal_amounts_of_several_courses_say_nothing_of_the_whole() {
    let heading = ["Certificate of Attendance", "Sample Therapist attended the following workshops"];
    hold_below(
        &heading,
        "minutes",
        &[
            (&["Tone and Tempo, January 18, 2025, 3 hours", "Rest and Repeat, March 15, 2025, 3 hours"], "none"),
            (&["January 18, 2025 – 3 hours", "March 15, 2025 – 3 hours"], "none"),
            (&["Tone and Tempo ¦ 3 hours", "Rest and Repeat ¦ 3 hours"], "none"),
            (&["Tone and Tempo (3 hours)", "Rest and Repeat (3 hours)", "Total: 6 hours"], "360"),
            (&["Tone and Tempo", "Contact hours: 3", "Rest and Repeat", "Contact hours: 3"], "? 180"),
        ],
    );
    hold(
        "credits",
        &[
            (
                &[
                    "Certificate of Completion",
                    "Sample Therapist has completed",
                    "Consent in Schools – 1.5 CMTE credits",
                    "Drums for Two – 1.5 CMTE credits",
                ],
                "none",
            ),
            (
                &[
                    "Attestation de formation",
                    "Sample Therapist a suivi les ateliers suivants :",
                    "Le consentement à l’école – 1,5 crédit CMTE",
                    "Tambours à deux – 1,5 crédit CMTE",
                ],
                "none",
            ),
            (
                &[
                    "Attestation de formation",
                    "Sample Therapist a suivi les ateliers suivants :",
                    "Le consentement à l’école (1,5 crédit CMTE)",
                    "Tambours à deux (1,5 crédit CMTE)",
                    "Total : 3 crédits CMTE",
                ],
                "3",
            ),
        ],
    );
    hold(
        "title",
        &[(
            &[
                "Certificate of Completion",
                "Sample Therapist has completed",
                "Consent in Schools – 1.5 CMTE credits",
                "Drums for Two – 1.5 CMTE credits",
            ],
            "? Consent in Schools",
        )],
    );
    // In two languages, beside the title and in a sentence it is one amount.
    hold_below(
        ATTENDED,
        "minutes",
        &[
            (&["3 hours / 3 heures"], "180"),
            (&["3 contact hours", "3 heures de contact"], "180"),
            (&["Saturday, May 4, 2025, 3 hours", "This workshop was worth 3 contact hours."], "180"),
        ],
    );
}

#[test]
fn a_greeting_a_heading_and_a_place_name_nobody() {
    hold(
        "name",
        &[
            (&["Dear Colleague,", "We confirm the details of the webinar."], "none"),
            (&["Chère collègue,", "Voici les détails du webinaire."], "none"),
            (&["Hello everyone!", "The webinar took place on May 4, 2025."], "none"),
            (&["Madame, Monsieur,", "Bonjour à tous,"], "none"),
            (&["Certificate for Continuing Education", "Rivers of Sound"], "none"),
            (&["Certificat pour la formation continue", "Rivières de sons"], "none"),
            (&["Certificate for Professional Development"], "none"),
            (&["Conférence présentée à Montréal, le 3 mars 2026"], "none"),
            (&["Atelier présenté à Mont Tremblant, le 3 mai 2025"], "none"),
            (&["Colloque", "remis à Sherbrooke, le 3 mai 2025"], "none"),
            (&["Congratulations!", "Rivers and Mountains", "2 contact hours"], "none"),
            (&["Félicitations !", "Rivières et Montagnes", "2 heures"], "none"),
            (&["Dear Robin,", "The webinar took place on May 4, 2025."], "? Robin"),
            (&["Congratulations, Jane Roe!", "Rivers of Sound"], "? Jane Roe"),
        ],
    );
    hold(
        "name",
        &[
            (&["Dear Colleague,", "This letter certifies that Jane Roe attended the workshop."], "Jane Roe"),
            (&["Dear Robin,", "This letter certifies that Jane Roe attended the workshop."], "Jane Roe"),
            (&["Chère collègue,", "Nous attestons que Jeanne Exemple a suivi l’atelier."], "Jeanne Exemple"),
            (&["Congratulations!", "Jane Roe", "has completed", "Rivers of Sound"], "Jane Roe"),
            (&["Attestation de formation remise à Jeanne Exemple"], "Jeanne Exemple"),
            (&["Certificate", "presented to", "Jane Roe", "for attending Rivers of Sound"], "Jane Roe"),
            (
                &["Dear Ms. Roe,", "Please find the confirmation that Sample Therapist completed it."],
                "Sample Therapist",
            ),
            (&["Nom et prénom : Therapist, Sample"], "Therapist, Sample"),
            (&["Dear Robin,", "Sample Therapist", "Rivers of Sound"], "Sample Therapist"),
            (&["Congratulations!", "Sample Therapist", "Rivers of Sound"], "Sample Therapist"),
        ],
    );
}

#[test]
fn the_number_of_a_person_or_a_charity_is_no_approval() {
    hold_below(
        ATTENDED,
        "number",
        &[
            (&["Jane Roe, MT-BC (CBMT #09876)"], "none"),
            (&["Presenter: Jane Roe, MT-BC, CBMT no. 04211"], "none"),
            (&["CBMT ID: 09876"], "none"),
            (&["CBMT certification number 09876"], "none"),
            (&["Registered charity no. 123456789RR0001"], "none"),
            (&["Business number 12345 6789 RT0001"], "none"),
            (&["Organization no. 123456789RR0001"], "none"),
            (&["CBMT approved provider #P-118"], "P-118"),
            (&["3 CMTE credits (CBMT #P-118)"], "P-118"),
            (&["Approved by CBMT, provider number 0456"], "0456"),
            (&["Jane Roe, MT-BC (CBMT #09876)", "CBMT approved provider #P-118"], "P-118"),
        ],
    );
    hold_below(
        SUIVI,
        "number",
        &[
            (&["Organisme de bienfaisance enregistré nº 123456789RR0001"], "none"),
            (&["Organisme de bienfaisance : 12345 6789 RR0001"], "none"),
            (&["NEQ 1141234567"], "none"),
            (&["Jeanne Exemple, MTA (CBMT nº 04211)"], "none"),
            (&["Organisme agréé nº 0042-QC"], "0042-QC"),
        ],
    );
}

#[test]
fn what_is_registered_or_noted_is_no_recording() {
    hold_below(
        ATTENDED,
        "format",
        &[
            (&["Attendance was recorded via Zoom."], "none"),
            (&["Your hours have been recorded."], "none"),
            (&["From the first line to the legacy recording"], "none"),
            (&["a recording session in the studio"], "? recorded"),
            (&["Recording of the webinar, watched at home"], "? recorded"),
            (&["The recording will be sent to all participants."], "none"),
            (&["You will receive a link to the recording."], "none"),
            (&["Example Songs is a recorded mark of the Example Institute."], "none"),
            (&["via a recorded webinar"], "recorded"),
            (&["Format: on-demand recording"], "recorded"),
        ],
    );
    hold_below(
        SUIVI,
        "format",
        &[
            (&["Organisme de bienfaisance enregistré"], "none"),
            (&["Sons exemplaires est une marque enregistrée."], "none"),
            (&["Les présences ont été enregistrées."], "none"),
            (&["Vous recevrez l’enregistrement par courriel."], "none"),
            (&["Webinaire enregistré, visionné en différé"], "recorded"),
        ],
    );
    hold(
        "format",
        &[
            (
                &[
                    "Certificate of Attendance",
                    "Sample Therapist attended the workshop",
                    "Recording Songs for a Legacy",
                ],
                "none",
            ),
            (
                &["Attestation de présence", "Sample Therapist a suivi l’atelier", "L’enregistrement sonore au chevet"],
                "none",
            ),
        ],
    );
}

#[test]
fn money_is_given_in_part_and_paid_in_full_and_says_nothing_of_attendance() {
    hold_below(
        ATTENDED,
        "partial",
        &[
            (&["This series is funded in part by the Example Arts Council."], "none"),
            (&["Made possible in part by our sponsors."], "none"),
            (&["Paid in full"], "none"),
            (&["Registration paid in full by the participant."], "none"),
            (&["May be reproduced only in full."], "none"),
            (&["The participant was present in part."], "part"),
            (&["She attended the course in full."], "whole"),
        ],
    );
    hold_below(
        SUIVI,
        "partial",
        &[
            (&["Une partie des frais a été assumée par le Conseil exemple."], "none"),
            (&["Frais de participation acquittés en totalité"], "none"),
            (&["Cette activité fait partie de la série."], "none"),
            (&["La personne a assisté à une partie de la formation."], "part"),
            (&["Elle a suivi la formation en entier."], "whole"),
        ],
    );
}

#[test]
fn the_last_day_of_something_is_not_the_day_of_the_course() {
    hold_below(
        ATTENDED,
        "start",
        &[
            (&["Recording available until April 30, 2026"], "none"),
            (&["Recording available until:", "April 30, 2026"], "none"),
            (&["Recording available until ¦ April 30, 2026"], "none"),
            (&["You have access to the recording for 30 days, through April 30, 2026."], "none"),
            (&["Submit your evaluation by April 30, 2026"], "none"),
            (&["Please complete the evaluation on or before April 30, 2026."], "none"),
            (&["Claim your credits by April 30, 2026."], "none"),
            (&["May 4, 2025", "Recording available until April 30, 2026"], "2025-05-04"),
            (&["attended on May 4, 2025, recording available until April 30, 2026"], "2025-05-04"),
            (&["presented by Jane Roe on May 4, 2025"], "2025-05-04"),
        ],
    );
    hold_below(
        SUIVI,
        "start",
        &[
            (&["Accès à l’enregistrement jusqu’au 30 avril 2026"], "none"),
            (&["Enregistrement accessible jusqu’au :", "30 avril 2026"], "none"),
            (&["Veuillez remplir l’évaluation d’ici le 30 avril 2026."], "none"),
            (&["Enregistrement disponible : 30 avril 2026"], "none"),
            (&["le 4 mai 2025", "Accès à l’enregistrement jusqu’au 30 avril 2026"], "2025-05-04"),
        ],
    );
    hold(
        "start",
        &[(
            &[
                "Certificate of Attendance",
                "Sample Therapist attended",
                "Accessible Music for All",
                "May 4, 2025",
                "3 hours",
            ],
            "2025-05-04",
        )],
    );
}

#[test]
fn the_day_of_a_night_in_greenwich_may_be_the_day_before_wherever_its_time_stands() {
    let completed = ["Certificate of Completion", "Sample Therapist has completed", "Rivers of Sound"];
    hold_below(
        &completed,
        "start",
        &[
            (&["Completed at 03:12 UTC on January 13, 2026"], "? 2026-01-13"),
            (&["Completed: ¦ Jan 13, 2026 ¦ 03:12 UTC"], "? 2026-01-13"),
            (&["Completed on 2026-01-13", "03:12:44 GMT"], "? 2026-01-13"),
            (&["Completed (UTC): 2026-01-13 03:12"], "? 2026-01-13"),
            (&["Completed on Jan 13, 2026 at 3:12 AM", "All times are in UTC."], "? 2026-01-13"),
            (&["Terminé à 3 h 12 UTC le 13 janvier 2026"], "? 2026-01-13"),
            (&["Terminé le 13 janvier 2026 ¦ 3 h 12 TUC"], "? 2026-01-13"),
            (&["Completed at 15:12 UTC on January 13, 2026"], "2026-01-13"),
            (&["Completed on January 13, 2026 ¦ 15:12 UTC"], "2026-01-13"),
            (&["Completed on Jan 13, 2026 at 08:31 PM UTC • 1 h 12 min"], "2026-01-13"),
            (&["Completed on January 13, 2026 at 3:12 AM"], "2026-01-13"),
        ],
    );
}

#[test]
fn a_term_and_what_somebody_is_are_no_titles() {
    hold(
        "title",
        &[
            (&["Attestation", "Session : Automne 2025", "Cours : Musique et mémoire"], "Musique et mémoire"),
            (&["Attestation", "Séance : Matin", "Atelier : Musique et mémoire"], "Musique et mémoire"),
            (&["Attestation", "Session ¦ Hiver 2026", "Cours ¦ Musique et mémoire"], "Musique et mémoire"),
            (&["Certificate", "Session: Fall 2025", "Course: Music and Memory"], "Music and Memory"),
            (&["Certificate", "Title: Music Therapist", "Course: Music and Memory"], "Music and Memory"),
            (&["Certificate", "Title: Program Coordinator", "Course: Music and Memory"], "Music and Memory"),
            (&["Attestation", "Titre : Musicothérapeute", "Formation : Musique et mémoire"], "Musique et mémoire"),
            (&["Attestation", "Titre : Directrice des soins", "Cours : Musique et mémoire"], "Musique et mémoire"),
            (
                &[
                    "Attestation",
                    "Sample Therapist",
                    "Musique et mémoire",
                    "10 h 45 ¦ Atelier : Chanter ensemble ¦ 1,5 h",
                ],
                "Musique et mémoire",
            ),
            (
                &[
                    "Certificate of Attendance",
                    "Sample Therapist attended the sessions checked below",
                    "Choirs, 1.5 CMTE",
                ],
                "none",
            ),
            (&["Certificate", "Title: Supervisor Self-Care", "Date: May 4, 2025"], "Supervisor Self-Care"),
            (&["Certificate", "Title: Autumn Songs for Elders"], "Autumn Songs for Elders"),
        ],
    );
}

#[test]
fn a_range_without_a_word_for_it_is_sure_only_in_its_place() {
    hold_below(
        ATTENDED,
        "end",
        &[
            (&["May 4–6, 2025", "12 contact hours"], "2025-05-06"),
            (&["from May 4 to May 6, 2025", "Toronto"], "2025-05-06"),
            (&["Example Institute", "Suite 4", "Jane Roe", "Robin Exemple", "May 4–6, 2025"], "? 2025-05-06"),
        ],
    );
    hold_below(
        SUIVI,
        "start",
        &[
            (&["4 au 6 mai 2025", "12 heures"], "2025-05-04"),
            (&["Institut Exemple", "Bureau 4", "Jeanne Exemple", "Robin Exemple", "4 – 6 mai 2025"], "? 2025-05-04"),
        ],
    );
}

#[test]
fn a_course_has_the_line_it_was_read_from() {
    let list = page(&[
        "Certificate of Attendance",
        "Sample Therapist attended the following workshops",
        "Tone and Tempo, January 18, 2025, 3 hours",
        "Rest and Repeat, March 15, 2025, 2 hours",
    ]);
    let from = |text| suggested(text).courses.into_iter().map(|course| course.from).collect::<Vec<_>>();
    assert_eq!(from(&list), ["Tone and Tempo, January 18, 2025, 3 hours", "Rest and Repeat, March 15, 2025, 2 hours"]);
    let table = page(&[
        "Relevé de formation continue",
        "Date ¦ Cours ¦ Crédits CMTE",
        "18 janvier 2025 ¦ Ton et tempo ¦ 3",
        "15 mars 2025 ¦ Silence et reprise ¦ 2",
    ]);
    assert_eq!(from(&table), ["18 janvier 2025 Ton et tempo 3", "15 mars 2025 Silence et reprise 2"]);
}

#[test]
fn a_course_of_a_night_in_greenwich_has_no_day() {
    let table = page(&[
        "Transcript",
        "Completed ¦ Time ¦ Course ¦ CE credits",
        "January 13, 2026 ¦ 03:12 UTC ¦ Tone and Tempo ¦ 3",
        "March 15, 2026 ¦ 16:40 UTC ¦ Rest and Repeat ¦ 2",
    ]);
    let days: Vec<Option<String>> =
        suggested(&table).courses.into_iter().map(|course| course.day.map(|day| day.to_string())).collect();
    assert_eq!(days, [None, Some("2026-03-15".to_owned())]);
}

#[test]
fn a_title_that_goes_on_elsewhere_or_may_be_a_topic_is_worth_a_look() {
    hold(
        "title",
        &[
            (
                &["Certificate of Attendance", "Course: Music at the End of Life: | $40.00"],
                "? Music at the End of Life",
            ),
            (&["Attestation", "Thème de l’atelier : Déontologie", "Cours : Déontologie"], "? Déontologie"),
            (
                &["Sample Therapist has completed Rivers of So", "ng and Consent on July 26, 2025", "nd more of it"],
                "? Rivers of So",
            ),
            (&["Certificate of Completion", "nº de membre : 0000", "Course: Rivers of Sound"], "Rivers of Sound"),
        ],
    );
}

#[test]
fn what_was_paid_is_a_receipt_also_where_its_heading_was_not_read() {
    let pages: [&[&str]; 2] = [
        &["Billed to: Sample Therapist", "Webinar: Rivers of Sound", "Subtotal  $40.00", "Paid by card"],
        &["Reçu no 1187", "Facturé à : Sample Therapist", "Webinaire : Rivières de sons"],
    ];
    for lines in pages {
        assert_eq!(suggested(&page(lines)).kind, Some(EvidenceKind::Receipt), "{lines:?}");
    }
    hold("start", &[(&["Reçu no 1187", "Date : 15 mai 2023", "Payé par carte le 15 mai 2023"], "none")]);
}
