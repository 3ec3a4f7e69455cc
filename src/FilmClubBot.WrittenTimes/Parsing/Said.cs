using NodaTime;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>The parsed parts of a written time, each at most once.</summary>
internal sealed record Said
{
    /// <summary>The day of the week.</summary>
    public TimeElement.Weekday? Weekday { get; init; }

    /// <summary>Today, tomorrow.</summary>
    public TimeElement.DaysAhead? Ahead { get; init; }

    /// <summary>Another day.</summary>
    public TimeElement.DayElement? Day { get; init; }

    /// <summary>The week.</summary>
    public TimeElement.WeekElement? Week { get; init; }

    /// <summary>The time.</summary>
    public TimeElement.Clock? Clock { get; init; }

    /// <summary>The part of the day.</summary>
    public DayPart? Part { get; init; }

    /// <summary>The zone; several if it is ambiguous.</summary>
    public IReadOnlyList<DateTimeZone> Zones { get; init; } = [];

    /// <summary>The duration from now.</summary>
    public Duration? Later { get; init; }

    /// <summary>The moment itself.</summary>
    public Instant? Moment { get; init; }

    /// <summary>Whether a day or a week was written.</summary>
    public bool HasDay => Weekday is not null || Ahead is not null || Day is not null || Week is not null;

    /// <summary>Whether a time was written.</summary>
    public bool HasTime => Clock is not null || Part is DayPart.Noon or DayPart.Midnight;

    /// <summary>Whether nothing else was written than what is asked for.</summary>
    private bool IsBare => !HasDay && Clock is null && Part is null && Zones is [];

    /// <summary>Adds a part; returns null if a different one of its kind is already present.</summary>
    public Said? With(TimeElement element) => element switch
    {
        TimeElement.Filler => this,
        TimeElement.Weekday weekday => Weekday is null || Weekday == weekday ? Whole(this with { Weekday = weekday }) : null,
        TimeElement.DaysAhead ahead => Ahead is null || Ahead == ahead ? Whole(this with { Ahead = ahead }) : null,
        TimeElement.DayElement day => Day is null || Day == day ? Whole(this with { Day = day }) : null,
        TimeElement.YearOf { Year: var year } => Day switch
        {
            TimeElement.Date { Year: null } date => this with { Day = date with { Year = year } },
            TimeElement.EitherOrder { Year: null } date => this with { Day = date with { Year = year } },
            TimeElement.NthInMonth { Year: null } date => this with { Day = date with { Year = year } },
            _ => null,
        },
        TimeElement.WeekElement week => Week is null || Week == week ? Whole(this with { Week = week }) : null,
        TimeElement.Clock clock => Clock is null || Clock == clock ? Whole(this with { Clock = clock }) : null,
        // "Friday night at midnight" means the end of Friday.
        TimeElement.Part part when Clock is null && (Part, part.DayPart) is (DayPart.Evening or DayPart.Night or DayPart.Tonight, DayPart.Midnight)
            or (DayPart.Midnight, DayPart.Evening or DayPart.Night or DayPart.Tonight) =>
            Whole(this with { Part = DayPart.Tonight, Clock = new(24, 0, ClockForm.Full) }),
        TimeElement.Part part => Joined(Part, part.DayPart) is { } joined ? Whole(this with { Part = joined }) : null,
        TimeElement.InZone zone => Zones is [] || Zones.SequenceEqual(zone.Zones) ? Whole(this with { Zones = zone.Zones }) : null,
        TimeElement.Later later => Later is null && Moment is null && IsBare ? this with { Later = later.Duration } : null,
        TimeElement.Moment moment => Moment is null && Later is null && IsBare ? this with { Moment = moment.At } : null,
        _ => null,
    };

    // A moment, or a duration from now, excludes all other parts.
    private Said? Whole(Said changed) => Moment is null && Later is null ? changed : null;

    private static DayPart? Joined(DayPart? first, DayPart second) => (first, second) switch
    {
        (null, _) => second,
        (DayPart.Tonight, DayPart.Evening or DayPart.Night) or (DayPart.Evening or DayPart.Night, DayPart.Tonight) => DayPart.Tonight,
        (DayPart.Evening or DayPart.Night or DayPart.Tonight, DayPart.Midnight) or (DayPart.Midnight, DayPart.Evening or DayPart.Night or DayPart.Tonight) => DayPart.Tonight,
        _ => first == second ? first : null,
    };
}
