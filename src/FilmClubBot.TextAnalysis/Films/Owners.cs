using FilmClubBot.TextAnalysis.People;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>The possessive names before a title.</summary>
internal static class Owners
{
    /// <summary>"Bell's tender 1948 film Door": goes back over describing words to a possessive name, and to names joined to it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="names">Its names.</param>
    /// <param name="at">Index of the title's first word.</param>
    /// <param name="votes">Receives the votes.</param>
    /// <param name="weight">The weight of the vote.</param>
    public static void Before(string text, List<Token> tokens, IReadOnlyList<PersonName> names, int at, Votes votes, double weight)
    {
        var i = at - 1;
        while (i >= 0 && at - i < 9 && !tokens[i].IsPossessive && (TitleRules.MayDescribe(tokens[i].Word) || tokens[i].Word is "the" or "of" or "and"))
            i--;
        if (i < 0 || i >= tokens.Count || !tokens[i].IsPossessive || !tokens[i].IsCapitalised)
            return;
        var index = IndexEnding(names, tokens[i]);
        if (index < 0)
            return;
        var joined = new List<PersonName> { names[index] };
        while (index > 0 && text[names[index - 1].Span.End..joined[0].Span.Start] is " and " or " & " or ", " && !IsOwned(text, names[index - 1]))
            joined.Insert(0, names[--index]);
        votes.AddJoined(joined, weight);
    }

    // "Ann Bell's Door and Tom Hay's Window": Door is not a given name of Hay.
    private static bool IsOwned(string text, PersonName name) =>
        name.Span.Start > 2 && text.AsSpan(0, name.Span.Start).TrimEnd(" *_“‘\"'") is [.., '’' or '\'', 's'] or [.., 's', '’' or '\''];

    private static int IndexEnding(IReadOnlyList<PersonName> names, Token token) =>
        Ordered.FirstFrom(names, token.Start + 1, static name => name.Span.End) is var at && at < names.Count && names[at].Span.Start <= token.Start ? at : -1;

}
