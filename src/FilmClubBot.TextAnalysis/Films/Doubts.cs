using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Readings;
using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.Films.Subjects;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Judges whether a person should check the films that were found, by what is usual where they are wrong.</summary>
/// <param name="prose">The review.</param>
/// <param name="words">The words of its language.</param>
/// <param name="candidates">All possible titles, weighed.</param>
internal sealed class Doubts(Prose prose, SubjectWords words, IReadOnlyCollection<TitleCandidate> candidates)
{
    // A sum of evidence that one more mention in italics would not have to decide.
    private const double Ample = 1;

    // A film that the headline does not name is certain if its evidence is strong and twice that of any other.
    private const double Strong = 8, FarBehind = 0.5, NearlyEqual = 0.6;
    private const double BeyondDoubt = 1, PlainlyOnFilms = 2;
    private const int FewMentions = 2;

    /// <summary>About 1 for a text on films, 0 where nothing is known.</summary>
    public required double EvidenceForFilm { get; init; }

    /// <summary>Whether the text says "the film" or "this film".</summary>
    public required bool SaysTheFilm { get; init; }

    /// <summary>The gravest doubt about films that were found; null if they are certain.</summary>
    /// <param name="films">The films, one at least, the main one first.</param>
    /// <param name="areSections">Whether each has a section of its own.</param>
    public FilmDoubt? Of(IReadOnlyList<TitleCandidate> films, bool areSections)
    {
        if ((areSections || films.Count > 1) && !prose.TitleTokens.Any(token => words.IsPluralFilms(token.Word))
            && !NamesSeveral([.. films.Where(film => film.Headline >= HeadlineTitles.Quoted || film is { Headline: > 0, IsKnown: true })]))
            return FilmDoubt.SeveralFilms;
        if (areSections)
            return null;
        var film = films[0];
        var others = candidates.Where(candidate => !films.Contains(candidate)).ToList();
        var rivals = others.Where(other => !FilmChoice.Overlap(film, other)).ToList();
        if (prose.TitleTokens.Count == 0)
        {
            return films.Count == 1 && rivals.Exists(other => other.SetOff > 1 && other.Score >= film.Score * NearlyEqual) ? FilmDoubt.AnotherFilm
                : IsWeak(film) ? FilmDoubt.WeakEvidence : null;
        }

        if (film.Headline == 0)
            return film.Score >= Strong && rivals.TrueForAll(other => other.Score <= film.Score * FarBehind) ? null : FilmDoubt.NotInHeadline;
        if (IsOnlyHeadline(film))
            return FilmDoubt.OnlyHeadline;
        if (MayBeShorter(film) || MayBeLonger(film, others.Where(other => FilmChoice.Overlap(film, other))))
            return FilmDoubt.TitleUnclear;
        return IsWeak(film) ? FilmDoubt.WeakEvidence : null;
    }

    /// <summary>Whether the headline or the text names a title, or a part of it before or after a colon or dash.</summary>
    public static bool IsNamed(Prose prose, string title)
    {
        if (WholeWords.IndexOf(prose.Title, title) >= 0 || WholeWords.IndexOf(prose.Body, title) >= 0)
            return true;
        var text = $" {FilmTitle.FoldWords(prose.Title)} {FilmTitle.FoldWords(prose.Body)} ";
        return title.Split([": ", " - ", " – ", " ("], StringSplitOptions.TrimEntries).Append(title).Select(FilmTitle.FoldWords).Any(part => part.Length > 0 && text.Contains($" {part} ", StringComparison.Ordinal));
    }

    // Two titles that the headline marks, or that are known; "Mad Max: Fury Road" and "Fury Road" are one.
    private static bool NamesSeveral(List<TitleCandidate> ofHeadline) => ofHeadline.Exists(film => !FilmChoice.Overlap(film, ofHeadline[0]));

    private bool IsWeak(TitleCandidate film) =>
        film.Score < TitleWeights.Threshold + Ample && film.Renown != Renown.Film || EvidenceForFilm < BeyondDoubt && !SaysTheFilm;

    // A headline that the text never repeats is a jest as often as a title that nobody knows.
    private bool IsOnlyHeadline(TitleCandidate film) =>
        film is { Mentions.Count: 0, MentionsOfParts: 0, Headline: < HeadlineTitles.Dated } && film.Renown != Renown.Film && !IsQuoted(film)
        && (!film.IsKnown || !SaysTheFilm && EvidenceForFilm < PlainlyOnFilms);

    // "Harbour Days - Amber Line", of which the text repeats only a part
    private bool MayBeShorter(TitleCandidate film) =>
        film is { Mentions.Count: 0, MentionsOfParts: > 0, Headline: < HeadlineTitles.Dated, IsKnown: false } && !IsQuoted(film) && !film.Text.Contains(": ", StringComparison.Ordinal);

    // Words in the middle of a headline that the text hardly repeats, and a title around them: "The Long Amber Line" for "Amber Line"
    private bool MayBeLonger(TitleCandidate film, IEnumerable<TitleCandidate> overlapping)
    {
        if (film.Headline <= HeadlineTitles.Part && !IsQuoted(film) && (film.Mentions.Count == 0 || film.Mentions.Count <= FewMentions && film.Renown != Renown.Film))
            return true;
        return overlapping.Any(whole => whole.Headline > film.Headline && whole.Words.Count > film.Words.Count
            && (whole.IsKnown || film.Mentions.Count < FewMentions && film.Renown != Renown.Film && whole.Headline >= HeadlineTitles.Leading));
    }

    private bool IsQuoted(TitleCandidate film) => prose.TitleQuotations.Any(quotation => quotation.Inner.Of(prose.Title) == film.Text);
}
