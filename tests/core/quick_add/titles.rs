//! The title is what is left, without what was only there for a part that is gone.

use super::understood;

#[test]
fn punctuation_and_small_words_left_hanging_go_with_the_part() {
    for (typed, title) in [
        ("Choir, 6cr, 4 May 2026", "Choir"),
        ("Choir on 4 May 2026", "Choir"),
        ("Choir on the 4 May 2026", "Choir"),
        ("Choir, from 4 to 6 May 2026.", "Choir"),
        ("Chorale le 4 mars 2026", "Chorale"),
        ("Chorale, le 4 mars 2026, 6 crédits", "Chorale"),
        ("Congrès du 9 au 11 mai 2025", "Congrès"),
        ("On 4 May 2026, choir", "choir"),
        ("Le 4 mars : chorale", "chorale"),
        ("2026-05-04 - Choir - 6cr", "Choir"),
        ("Choir – 4 May 2026 – 6cr", "Choir"),
        ("Choir (6cr)", "Choir"),
        ("Choir (on 4 May 2026), 6cr", "Choir"),
        ("Choir (6cr, 4 May 2026), 2h; #workshop.", "Choir"),
        ("Choir ([6cr] 4 May 2026)", "Choir"),
        ("Choir 6cr and 2h", "Choir"),
        ("Choir 6 cr + 2 h", "Choir"),
        ("Choir for 6 credits", "Choir"),
        ("Chorale de 2 h", "Chorale"),
        ("2 h de supervision", "supervision"),
        ("1 h d'écoute", "écoute"),
        ("2 hours of supervision", "supervision"),
        ("Choir with @CAMT", "Choir"),
        ("Chorale chez @ACM, #atelier", "Chorale"),
        ("#workshop, Choir", "Choir"),
    ] {
        assert_eq!(understood(typed).title, title, "«{typed}»");
    }
}

#[test]
fn the_same_words_stay_where_they_belong_to_the_title() {
    for (typed, title) in [
        ("Musique du monde 6cr", "Musique du monde"),
        ("Le deuil et la musique le 4 mars 2026", "Le deuil et la musique"),
        ("4 mars 2026 Le deuil au quotidien", "Le deuil au quotidien"),
        ("6cr On becoming a therapist", "On becoming a therapist"),
        ("2026-03-04 From Bach to Brahms", "From Bach to Brahms"),
        ("1 h De la musique avant toute chose", "De la musique avant toute chose"),
        ("Supervision 1 h de groupe", "Supervision de groupe"),
        ("4 mars 2026 au CHSLD", "au CHSLD"),
        ("Choir @CAMT at noon", "Choir at noon"),
        ("- Choir -", "- Choir -"),
        ("Hymns etc. 6cr", "Hymns etc."),
        ("Why sing? 6cr", "Why sing?"),
        ("Choir (online) 6cr", "Choir (online)"),
        ("Choir (online, 6cr)", "Choir (online)"),
        ("Choir (6cr, online)", "Choir (online)"),
        ("6cr -ism and -ness", "-ism and -ness"),
    ] {
        assert_eq!(understood(typed).title, title, "«{typed}»");
    }
}

#[test]
fn a_part_may_stand_inside_the_title_without_changing_it() {
    for (typed, title) in [
        ("Trauma, 6cr part 2", "Trauma, part 2"),
        ("Trauma 6cr, part 2", "Trauma, part 2"),
        ("Trauma, 6cr, part 2", "Trauma, part 2"),
        ("Ethics: 6cr webinar", "Ethics: webinar"),
        ("Ethics, on 4 May 2026, webinar", "Ethics, webinar"),
        ("12 bars in 90 minutes: blues", "12 bars: blues"),
        ("Choir - 4 May 2026 - Toronto", "Choir - Toronto"),
        ("Choir (6cr), Toronto", "Choir, Toronto"),
        ("Choir (6cr) in Toronto", "Choir in Toronto"),
        ("Musique #atelier et deuil", "Musique et deuil"),
        ("Musique : 6 cr deuil", "Musique : deuil"),
    ] {
        assert_eq!(understood(typed).title, title, "«{typed}»");
    }
}

#[test]
fn spaces_of_every_sort_collapse_to_one() {
    assert_eq!(understood("  Choir \t and\u{a0}\u{202f}\u{3000}ukulele\n 6cr  ").title, "Choir and ukulele");
}
