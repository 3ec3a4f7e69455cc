using System.Text.RegularExpressions;
using FilmClubBot.TextAnalysis.Languages;
using FilmClubBot.TextAnalysis.People;
using FilmClubBot.TextAnalysis.Text;

namespace FilmClubBot.TextAnalysis.Films;

/// <summary>The names of a credit: "Ann Bell, Tom Hay and Ilse Roth".</summary>
internal static class NameRun
{
    /// <summary>Votes for the names from an offset on, as long as they are separated only by commas and "and".</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Its names.</param>
    /// <param name="from">The offset.</param>
    /// <param name="votes">Receives the votes.</param>
    /// <param name="weight">The weight of the vote.</param>
    /// <param name="to">Where the credit ends, if that is known.</param>
    /// <param name="mustMake">Whether "made" or its like must follow.</param>
    /// <param name="isOutright">Whether the text says outright that they direct.</param>
    /// <param name="isLast">Whether nothing but the end of the credit may follow.</param>
    public static void Vote(string text, IReadOnlyList<PersonName> names, int from, Votes votes, double weight, int to = int.MaxValue, bool mustMake = false, bool isOutright = false, bool isLast = false)
    {
        var joined = new List<PersonName>();
        var end = from;
        for (var i = PersonNames.From(names, from); i < names.Count; i++)
        {
            var name = names[i];
            if (name.Span.End > to)
                break;
            var gap = name.Span.Start - end;
            var isFirst = joined.Count == 0;
            if (isFirst ? gap > (to == int.MaxValue ? 1 : 60) : gap > 6 || text.Substring(end, gap) is not (" and " or " & " or ", " or ", and " or "/" or " / " or " und " or " et " or " y " or " e "))
                break;
            if (!name.IsFull && English.SmallInTitles.Contains(name.Words[0]))
                break;
            joined.Add(OfOneLine(text, name));
            end = name.Span.End;
        }

        if (isLast && (to - end > 1 && !EndsCredit.IsMatch(text.AsSpan(end, Math.Min(3, text.Length - end))) || !joined.TrueForAll(name => name.IsFull)))
            return;
        if (!mustMake || FilmTalk.OfAll.Makes.IsMatch(text.AsSpan(end, Math.Min(24, text.Length - end))))
            votes.AddJoined(joined, weight, isOutright);
    }

    // "Director: Ann Bell", and on the next line "Cast: …": the next line's label is not a surname.
    private static PersonName OfOneLine(string text, PersonName name) =>
        name.Words.Count > 2 && name.Span.End < text.Length && text[name.Span.End] == ':'
            ? name with { Text = name.Text[..name.Text.LastIndexOfAny([' ', '\n'])].TrimEnd() }
            : name;

    private static Regex EndsCredit { get; } = Pattern.Of(@"^(?: ?:|\n| [(])");
}
