using FilmClubBot.WrittenTimes.Readings;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>Scans a text from left to right and identifies each span. Each form has a bounded look-ahead, so the time is linear in the text.</summary>
internal static class Scanner
{
    /// <summary>The spans in order; an unknown span has a null element.</summary>
    public static IReadOnlyList<Stretch> Scan(WrittenText text, TimeContext context)
    {
        List<Stretch> stretches = [];
        for (var at = 0; at < text.Count;)
        {
            var found = Find(text, at, context);
            if (found is null)
            {
                stretches.Add(new(null, at, at + 1));
                at++;
                continue;
            }

            stretches.AddRange(found.Elements.Select(element => new Stretch(element, at, found.Next)));
            at = found.Next;
        }

        return stretches;
    }

    private static Recognised? Find(WrittenText text, int at, TimeContext context) =>
        MomentForms.At(text, at) ?? ZoneForms.At(text, at, context) ?? WeekForms.At(text, at) ?? ClockForms.At(text, at) ?? DateForms.At(text, at)
        ?? WeekdayForms.At(text, at) ?? Number(text, at) ?? Filler(text, at);

    private static Recognised? Number(WrittenText text, int at)
    {
        if (text[at].Digits is 0 or > 4)
            return null;
        var hasDot = text[at + 1].Is('.');
        return new(new TimeElement.Bare((int)text[at].Number, text[at].Digits, hasDot), hasDot ? at + 2 : at + 1);
    }

    private static Recognised? Filler(WrittenText text, int at)
    {
        var token = text[at];
        var isFiller = token.Mark switch
        {
            ',' or '.' or ';' or '(' or ')' or '[' or ']' or '|' or '!' or '?' or '"' or '\'' => true,
            // Between numbers these are significant; "-1" is not a time.
            '-' when text[at + 1] is { Digits: > 0, AfterSpace: false } && (token.AfterSpace || at == 0) => false,
            '-' or ':' or '@' or '/' => token.AfterSpace || text[at - 1].Digits == 0,
            // "in 2" is the beginning of "in 2 weeks".
            _ when token.Is("in") && text[at + 1].IsShortNumber && !text[at + 2].Is('.') && !TimeVocabulary.OrdinalEndings.Contains(text[at + 2].Word) => false,
            _ => TimeVocabulary.Fillers.Contains(token.Word),
        };
        return isFiller ? new(new TimeElement.Filler(), at + 1) : null;
    }
}

/// <summary>A span of a written time.</summary>
/// <param name="Element">Its meaning; null if unknown.</param>
/// <param name="From">Its first token.</param>
/// <param name="Until">The first token after it.</param>
internal sealed record Stretch(TimeElement? Element, int From, int Until);
