using FilmClubBot.WrittenTimes.Parsing;
using FilmClubBot.WrittenTimes.Readings;

namespace FilmClubBot.WrittenTimes;

/// <summary>
/// Offers completions of a text that is still being typed: its current meaning, and its meanings with another digit, with the last word
/// completed, and with a possible next word.
/// </summary>
internal sealed class TimeCompletion(TimeContext context)
{
    // The number of days offered for an empty text.
    private const int DaysOffered = 14;

    // A year, or an hour with its minutes.
    private const int MostDigits = 4;

    // The number of offers for a guessed word, so that the next guess is shown as well.
    private const int MostGuessed = 7;

    /// <summary>The offers, the likeliest first, each moment once.</summary>
    public IEnumerable<TimeChoice> Complete(string text) =>
        (string.IsNullOrWhiteSpace(text) ? Upcoming() : Typed(text, TimeReader.NamesZone(text, context))).DistinctBy(choice => choice.At.ToInstant());

    private IEnumerable<TimeChoice> Upcoming()
    {
        var weighing = new Weighing(context);
        var today = context.Now.InZone(context.Zone).Date;
        return Enumerable.Range(0, DaysOffered).SelectMany(day => context.UsualStarts.SelectMany(start => weighing.Choices(today.PlusDays(day), new ClockChoice(start, 0), context.Zone)));
    }

    private IEnumerable<TimeChoice> Typed(string text, bool namesZone)
    {
        var reading = TimeReader.Read(text, context);
        var more = namesZone ? [] : WithAnotherDigit(text);
        return Ahead(reading).Concat(more).OrderBy(Rank).ThenBy(choice => choice.At.ToInstant())
            .Concat(Finished(text))
            .Concat(Continued(text))
            .Concat(reading.Candidates);
    }

    // "thu 1" is more likely an unfinished 19:00 than one o'clock.
    private int Rank(TimeChoice choice)
    {
        var time = choice.At.TimeOfDay;
        return context.UsualStarts.Contains(time) ? 0 : time.Minute % 5 != 0 ? 3 : context.UsualStarts.Any(start => start.Hour / 12 == time.Hour / 12) ? 1 : 2;
    }

    // A time that has passed may be unfinished; its equivalent next year is offered later.
    private static IReadOnlyList<TimeChoice> Ahead(TimeReading reading) => reading is TimeReading.Past ? [] : reading.Candidates;

    private IEnumerable<TimeChoice> WithAnotherDigit(string text) =>
        text.Reverse().TakeWhile(char.IsAsciiDigit).Count() is > 0 and < MostDigits ? Enumerable.Range(0, 10).SelectMany(digit => Ahead(TimeReader.Read($"{text}{digit}", context))) : [];

    // The words of both languages, the society's own first; within a language, those that are a complete time first.
    private IEnumerable<TimeChoice> Finished(string text)
    {
        var at = text.Length;
        while (at > 0 && char.IsLetter(text[at - 1]))
            at--;
        var guesses = TypedWords.BeginningWith(text[at..], context.IsGerman).Select(word => text[..at] + word)
            .Select(guess => (Text: guess, Reading: TimeReader.Read(guess, context))).ToList();
        return guesses.Where(guess => IsLikely(guess.Reading)).SelectMany(guess => guess.Reading.Candidates.Take(MostGuessed))
            .Concat(guesses.Where(guess => guess.Reading is TimeReading.Unreadable).SelectMany(guess => Continued(guess.Text).Take(MostGuessed)));
    }

    // Days that do not exist are not offered.
    private static bool IsLikely(TimeReading reading) => reading is not TimeReading.Ambiguous { Question: TimeQuestion.DaysDiffer };

    // One for each possible next word, the earliest first.
    private IEnumerable<TimeChoice> Continued(string text) =>
        TypedWords.Behind(WrittenText.Of(text), context)
            .Select(more => TimeReader.Read(text + more, context))
            .Where(IsLikely)
            .SelectMany(reading => reading.Candidates.Take(1))
            .OrderBy(choice => choice.At.ToInstant());
}
