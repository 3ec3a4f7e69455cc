using FilmClubBot.Domain.Films;
using FilmClubBot.TextAnalysis.Films.Known;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>Chooses the reviewed films among the possible titles of a text without sections.</summary>
/// <param name="prose">The review.</param>
/// <param name="headline">Its headline.</param>
/// <param name="candidates">The possible titles.</param>
/// <param name="weights">What speaks for and against each.</param>
/// <param name="isCharacter">Whether a name is a character's.</param>
internal sealed class FilmChoice(Prose prose, HeadlineTitles headline, IReadOnlyCollection<TitleCandidate> candidates, TitleWeights weights, Func<string, bool> isCharacter)
{
    private const int MostFilms = 4, MostCompared = 3;
    private const double EquallyStrong = 0.7, EquallySpread = 0.6;
    private const int EquallyOften = 4;

    // By how much a title that only the headline names may be weaker than one that the text names.
    private const double HeadlineFirst = 2;

    /// <summary>The reviewed films, the main one first.</summary>
    public List<TitleCandidate> Films()
    {
        if (OneTitle.Of(headline, candidates, weights.LooksLikePerson, isCharacter) is { } whole && (whole.IsKnown || !OneTitle.IsLabelled(headline, candidates, prose)))
        {
            Join(whole);
            whole.IsHeadline = true;
            whole.Score = weights.Of(whole);
            if (whole.Score >= TitleWeights.Threshold)
                return [whole];
            // "Amber Line: Lessons in Patience", if the film is known and the text has neither
            if (!OneTitle.PartsOf(whole, candidates).Any(part => part.IsKnown && part.Headline >= HeadlineTitles.Segment))
                return [];
        }

        weights.Introduced = candidates.Count(candidate => candidate.Headline == 0 && candidate.Introductions > 0);
        weights.IsOnlyTitle = candidates.Count(candidate => candidate.SetOff > 0 && TitleRules.IsTitleCased(candidate.Text) && !weights.LooksLikePerson(candidate)) == 1;
        weights.OtherTitles = candidates.Count(candidate => candidate is { Headline: 0, SetOff: > 0 } && TitleRules.IsTitleCased(candidate.Text) && !weights.LooksLikePerson(candidate));
        foreach (var candidate in candidates)
            candidate.Score = weights.Of(candidate);
        var ranked = candidates
            .Where(candidate => candidate.Score >= TitleWeights.Threshold && IsMarked(candidate))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.FirstParagraph)
            .ThenBy(candidate => candidate.Text, StringComparer.Ordinal)
            .ToList();
        if (ranked.Count == 0)
            return [];

        var inHeadline = ranked.Where(candidate => candidate.Headline > 0 && (candidate.Mentions.Count > 0 || candidate is { IsKnown: true, Headline: >= HeadlineTitles.Segment } || IsQuoted(candidate) || candidate.Score >= ranked[0].Score - HeadlineFirst)).ToList();
        // A title in a line above the text is its headline, if the other headline is never repeated.
        if (ranked.Exists(candidate => candidate.IsTopLine))
            inHeadline.RemoveAll(candidate => !candidate.IsTopLine && candidate.Mentions.Count + candidate.MentionsOfParts <= (candidate.IsKnown ? 0 : candidate.Headings));
        inHeadline.RemoveAll(whole => inHeadline.Exists(part => OneTitle.IsSentenceOn(whole, part) && (part.IsKnown || !weights.LooksLikePerson(part))));
        // "Tom Bell versus Paul Roth": heroes, where the text sets another title off.
        inHeadline.RemoveAll(candidate => candidate is { Marks: 0, IsHeadline: false } && GivenNames.Contains(candidate.Words[0]) && candidate.Words.Count > 1 && ranked[0].SetOff > 1 && ranked[0].Score > candidate.Score);
        // "Amber Line: The Long Night of the Ferries" is one film, of which the text may name either half.
        inHeadline.RemoveAll(candidate => inHeadline.Exists(film => prose.Title.Contains($"{film.Text}: {candidate.Text}", StringComparison.OrdinalIgnoreCase)));
        var chosen = inHeadline.Count > 0 ? inHeadline : ranked;
        var first = chosen.Find(film => IsWholeOf(film, chosen[0])) ?? chosen[0];
        var films = new List<TitleCandidate> { first };
        foreach (var candidate in chosen.Where(candidate => candidate != first))
        {
            var isEqual = inHeadline.Count > 0
                ? candidate.Mentions.Count > 0 && candidate.Personal == 0 && (candidate.Introductions + candidate.Headings > 0 || candidate.SetOff > 1 || candidate is { IsKnown: true, Headline: >= HeadlineTitles.Segment })
                : !weights.LooksLikePerson(candidate) && candidate.Score >= first.Score * EquallyStrong && candidate.Mentions.Count + candidate.MentionsOfParts >= EquallyOften && candidate.Spread >= first.Spread * EquallySpread;
            if (isEqual && films.Count < MostFilms && !films.Exists(film => Overlap(film, candidate)))
                films.Add(candidate);
        }

        // Films that a text only compares are an essay's examples.
        if (inHeadline.Count == 0 && films.Count >= MostCompared)
            return [];
        return [.. films.OrderBy(film => film.FirstParagraph == int.MaxValue ? 0 : 1).ThenBy(film => Order(film, inHeadline.Count > 0)).ThenByDescending(film => film.Score)];
    }

    // Words that nothing marks as a title are one only in the headline.
    private static bool IsMarked(TitleCandidate candidate) => candidate.Headline > 0 || candidate.Marks > 0 && candidate.Mentions.Count > 0;

    // What the text says of the parts, it says of the whole.
    private void Join(TitleCandidate whole)
    {
        foreach (var part in OneTitle.PartsOf(whole, candidates))
            whole.Absorb(part);
    }

    // "Life" is a part of "The Tree of Life", and the evidence for the whole title is at least as strong.
    private bool IsWholeOf(TitleCandidate film, TitleCandidate part) =>
        film.Words.Count > part.Words.Count && Overlap(film, part) && film.Headline >= part.Headline
        && (film.Mentions.Count * 2 >= part.Mentions.Count || IsGiven(film, part)) && !HeadlineTitles.IsOwned(film.Text);

    // The headline sets all of it off, or a film is known under it; the text may use the shorter name: "“Harbour Wars: Second Landing”", "Raiders of the Lost Ark".
    private bool IsGiven(TitleCandidate film, TitleCandidate part) =>
        IsQuoted(film) || film is { IsKnown: true, Headline: >= HeadlineTitles.Segment } && (film.Headline > part.Headline || part.Renown == Renown.Unknown);

    private bool IsQuoted(TitleCandidate film) => prose.TitleQuotations.Any(quotation => quotation.Inner.Of(prose.Title) == film.Text);

    // Films of one headline are in its order; otherwise the film with most evidence comes first.
    private int Order(TitleCandidate film, bool byHeadline) =>
        byHeadline ? WholeWords.IndexOf(prose.Title, film.Text) is var at && at >= 0 ? at : int.MaxValue : 0;

    /// <summary>Whether one title contains the other.</summary>
    public static bool Overlap(TitleCandidate film, TitleCandidate other)
    {
        var left = " " + FilmTitle.FoldWords(film.Text) + " ";
        var right = " " + FilmTitle.FoldWords(other.Text) + " ";
        return left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal);
    }
}
