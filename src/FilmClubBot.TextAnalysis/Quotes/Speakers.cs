using FilmClubBot.Domain.Quotes;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Quotes;

/// <summary>A speaker as found: who, and whether a person or somebody in the story.</summary>
/// <param name="Name">The full name where the text gives it; null when it does not say.</param>
/// <param name="Kind">Speech or a line of the film.</param>
internal sealed record Speaker(string? Name, QuoteKind Kind);

/// <summary>Resolves the subject of an attribution to a speaker.</summary>
internal sealed class Speakers(Prose prose, Cast cast, IReadOnlyList<string> directors)
{
    /// <summary>The speaker; null when nobody in particular speaks.</summary>
    public Speaker? Resolve(Attribution attribution, Quotation quotation) => attribution.Kind switch
    {
        SubjectKind.Name => Named(attribution),
        SubjectKind.Pronoun => Pronoun(attribution, quotation),
        SubjectKind.RealNoun => RealNoun(attribution),
        SubjectKind.RoleNoun => new(null, IsReported(attribution) ? QuoteKind.Speech : QuoteKind.Film),
        SubjectKind.FilmVoice => new(null, QuoteKind.Film),
        _ => null,
    };

    private Speaker Named(Attribution attribution)
    {
        var name = cast.FullName(attribution.Subject!);
        return new(name, IsReal(name, attribution) ? QuoteKind.Speech : QuoteKind.Film);
    }

    private bool IsReal(string name, Attribution attribution)
    {
        if (directors.Contains(name) || cast.IsReal(name))
            return true;
        if (cast.IsCharacter(name))
            return false;
        if (IsReported(attribution) || IsAfterTrade(attribution))
            return true;
        if (!name.Contains(' ', StringComparison.Ordinal))
            return false;
        // Critics call characters by their given names and real people by their surnames.
        var given = name[..name.IndexOf(' ', StringComparison.Ordinal)].ToLowerInvariant();
        return cast.TimesAlone(given) == 0;
    }

    private bool IsReported(Attribution attribution) => attribution.IsPast || Sources.IsNamed(attribution.Clause.Of(prose.Body));

    // "the critic Pauline Kael"
    private bool IsAfterTrade(Attribution attribution) =>
        prose.TokensIn(attribution.Clause).Any(token => PersonWords.RealTrades.Contains(token.Word) && !token.IsPossessive);

    private Speaker RealNoun(Attribution attribution)
    {
        var isDirector = attribution.Subject is "director" or "filmmaker" or "auteur" or "maker";
        if (!isDirector && NamedBeside(attribution) is { } name)
            return new(name, QuoteKind.Speech);
        return new(isDirector && directors.Count == 1 ? directors[0] : null, QuoteKind.Speech);
    }

    private string? NamedBeside(Attribution attribution)
    {
        var names = PersonNames.In(cast.Names, attribution.Clause).Where(name => name.IsFull && !name.IsPossessive).Select(name => name.Text).Distinct().Take(2).ToList();
        return names.Count == 1 ? names[0] : null;
    }

    // A pronoun is somebody only where this sentence and the one before leave a single person to mean.
    private Speaker? Pronoun(Attribution attribution, Quotation quotation)
    {
        var here = prose.SentenceAt(quotation.Outer.Start);
        var from = prose.Sentences[here].Start;
        if (here > 0 && prose.ParagraphAt(prose.Sentences[here - 1].Start) == prose.ParagraphAt(from))
            from = prose.Sentences[here - 1].Start;
        var people = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in PersonNames.In(cast.Names, new(from, quotation.Outer.Start)))
        {
            if (IsPerson(name))
                people.Add(cast.FullName(name.Text));
        }

        var isReported = IsReported(attribution);
        if (people.Count == 1)
        {
            var only = people.First();
            return new(only, IsReal(only, attribution) ? QuoteKind.Speech : QuoteKind.Film);
        }

        return new(null, isReported ? QuoteKind.Speech : QuoteKind.Film);
    }

    private bool IsPerson(PersonName name) =>
        name.IsFull || directors.Contains(cast.FullName(name.Text)) || cast.IsReal(name.Text) || cast.IsCharacter(name.Text) || cast.IsPartOfName(name.Words[0])
        || cast.TimesAlone(name.Words[0]) > 1 && !name.OpensSentence;
}
