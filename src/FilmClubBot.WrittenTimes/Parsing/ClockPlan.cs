using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>A time of day, on the written day or on the next.</summary>
/// <param name="Time">The time.</param>
/// <param name="DaysLater">0, or 1 if the end of the day, or the night after it, is meant.</param>
internal readonly record struct ClockChoice(LocalTime Time, int DaysLater);

/// <summary>The times of day that the text may mean.</summary>
/// <param name="Times">The times; none if the time and the part of the day contradict each other.</param>
/// <param name="Question">The question to ask if there are several.</param>
internal sealed record ClockPlan(IReadOnlyList<ClockChoice> Times, TimeQuestion Question)
{
    private const int MostStarts = 6;

    // The hours at which the small hours end, the evening begins and the night begins.
    private const int Dawn = 6, Dusk = 16, Late = 18;

    /// <summary>Whether no time was written, so that even a single time is only an offer.</summary>
    public bool IsOffer => Question == TimeQuestion.WhichTime;

    /// <summary>Determines the times.</summary>
    public static ClockPlan Of(Said said, TimeContext context) => (said.Clock, said.Part) switch
    {
        (null, DayPart.Noon) => new([new(LocalTime.Noon, 0)], TimeQuestion.HalfOfDay),
        (null, DayPart.Midnight) => new([new(LocalTime.Midnight, 0), new(LocalTime.Midnight, 1)], TimeQuestion.Midnight),
        (null, var part) => new(Starts(part, context), TimeQuestion.WhichTime),
        ({ Hour: 24 }, _) => new([new(LocalTime.Midnight, 1)], TimeQuestion.Midnight),
        ({ } clock, var part) => OfClock(clock, part, context),
    };

    private static ClockPlan OfClock(TimeElement.Clock clock, DayPart? part, TimeContext context)
    {
        var isOpen = clock.Form == ClockForm.Open || (clock.Form == ClockForm.TwoDigits && !(context.IsGerman && part is null));
        var isMidnight = clock.Form == ClockForm.PastMidnight || (clock.Form == ClockForm.Am && clock.Hour == 12);
        var hours = isMidnight ? Full(0, part ?? DayPart.Midnight)
            : isOpen ? Open(clock.Hour, part)
            : Full(clock.Form switch { ClockForm.Am => clock.Hour, ClockForm.Pm when clock.Hour < 12 => clock.Hour + 12, _ => clock.Hour }, part);
        var question = hours.Select(hour => hour.Hour).Distinct().Count() > 1 ? TimeQuestion.HalfOfDay : TimeQuestion.Midnight;
        return new([.. hours.Select(hour => new ClockChoice(new LocalTime(hour.Hour, clock.Minute, clock.Second), hour.DaysLater))], question);
    }

    // An hour from 1 to 12, in either half of the day.
    private static (int Hour, int DaysLater)[] Open(int hour, DayPart? part) => part switch
    {
        null when hour == 12 => [(0, 0), (12, 0), (0, 1)],
        null => [(hour, 0), (hour + 12, 0)],
        DayPart.Noon => hour is 11 or 12 ? [(hour, 0)] : hour is 1 or 2 ? [(hour + 12, 0)] : [],
        DayPart.Morning => hour < 12 ? [(hour, 0)] : [],
        DayPart.Afternoon => hour == 12 ? [(12, 0)] : Full(hour + 12, part),
        DayPart.Midnight => hour == 12 ? Full(0, part) : [],
        // The small hours, midnight, and the hours before it.
        _ => hour == 12 ? Full(0, part) : hour < Dawn - 1 && part != DayPart.Evening ? Full(hour, part) : Full(hour + 12, part),
    };

    // An hour from 0 to 23, checked against the part of the day.
    private static (int Hour, int DaysLater)[] Full(int hour, DayPart? part) => part switch
    {
        null => [(hour, 0)],
        DayPart.Morning => hour <= 12 ? [(hour, 0)] : [],
        DayPart.Noon => hour is >= 11 and <= 14 ? [(hour, 0)] : [],
        DayPart.Afternoon => hour is >= 12 and <= Late ? [(hour, 0)] : [],
        DayPart.Evening => hour >= Dusk ? [(hour, 0)] : hour == 0 ? [(0, 1)] : [],
        DayPart.Tonight => hour >= Dusk ? [(hour, 0)] : hour < Dawn ? [(hour, 1)] : [],
        DayPart.Night => hour >= Late ? [(hour, 0)] : hour < Dawn ? [(hour, 0), (hour, 1)] : [],
        _ => hour == 0 ? [(0, 0), (0, 1)] : [],
    };

    // The usual starts in that part of the day, or else its default times.
    private static IReadOnlyList<ClockChoice> Starts(DayPart? part, TimeContext context)
    {
        var usual = context.UsualStarts.Take(MostStarts).Distinct().Where(start => part is null || Full(start.Hour, part) is [(_, 0)]).ToList();
        if (usual is [])
        {
            usual = part switch
            {
                DayPart.Morning => [new(10, 0), new(11, 0)],
                DayPart.Afternoon => [new(14, 0), new(15, 0), new(16, 0)],
                DayPart.Night => [new(22, 0), new(23, 0)],
                _ => [new(19, 0), new(20, 0)],
            };
        }

        return [.. usual.Select(start => new ClockChoice(start, 0))];
    }
}
