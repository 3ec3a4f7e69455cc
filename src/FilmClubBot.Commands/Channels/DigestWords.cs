using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Films;
using NodaTime;
using NodaTime.Extensions;

namespace FilmClubBot.Commands.Channels;

/// <summary>Writes and reads the times of a digest with the words of a language: <c>daily 18:00</c>, <c>Freitag 18:00</c>.</summary>
internal static class DigestWords
{
    /// <summary>Every day, and each day of the week from Monday on.</summary>
    public static IReadOnlyList<IsoDayOfWeek?> Days { get; } = [null, .. Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None).Select(day => (IsoDayOfWeek?)day)];

    /// <summary>The times in a language.</summary>
    public static string Of(DigestTimes times, Phrases say) => $"{Name(times.Day, say)} {times.At}";

    /// <summary>Parses the times; null when the text has no day in that language followed by a time.</summary>
    public static DigestTimes? Parse(string text, Phrases say)
    {
        // The day has several words in some languages: "chaque jour 18:00".
        if (text.Trim().LastIndexOf(' ') is not (> 0 and var end) || !ClockTime.TryParse(text.Trim()[(end + 1)..], say.Culture, out var at))
            return null;
        var words = FilmTitle.FoldWords(text.Trim()[..end]);
        foreach (var day in Days)
        {
            if (Names(day, say).Any(name => FilmTitle.FoldWords(name) == words))
                return new(day, at);
        }

        return null;
    }

    private static string Name(IsoDayOfWeek? day, Phrases say) => day is { } of ? say.Culture.DateTimeFormat.GetDayName(Of(of)) : say["channel.daily"];

    private static IEnumerable<string> Names(IsoDayOfWeek? day, Phrases say) =>
        day is { } of ? [Name(day, say), say.Culture.DateTimeFormat.GetAbbreviatedDayName(Of(of))] : [Name(day, say)];

    private static DayOfWeek Of(IsoDayOfWeek day) => day.ToDayOfWeek();
}
