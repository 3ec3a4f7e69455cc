using NodaTime;

namespace FilmClubBot.Domain.Calendar;

/// <summary>
/// A recurring event at one wall-clock time. Daylight saving time changes the moment, never the wall-clock time; an occurrence whose
/// time a clock change skips or repeats stays on its day, and reports the change (<see cref="Occurrence.Time"/>).
/// </summary>
public abstract record Recurrence
{
    /// <summary>The maximum number of computed occurrences, even of a recurrence without an end.</summary>
    public const int MaxOccurrences = 500;

    /// <summary>The maximum number of weeks or months between occurrences.</summary>
    public const int MaxInterval = 52;

    // Before the calendar's last year, so that no step overflows.
    private const int LastYear = 9900;

    /// <summary>Initialises the common part of all rules.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The interval or the count is outside its bounds.</exception>
    private protected Recurrence(LocalDate from, LocalTime at, int every, LocalDate? until, int? count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(every, MaxInterval);
        if (count is { } number)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1, nameof(count));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MaxOccurrences, nameof(count));
        }

        (From, At, Every, Until, Count) = (from, at, every, until, count);
    }

    /// <summary>The first day that can have an occurrence.</summary>
    public LocalDate From { get; }

    /// <summary>The wall-clock time.</summary>
    public LocalTime At { get; }

    /// <summary>The interval in weeks or months, 1 to <see cref="MaxInterval"/>.</summary>
    public int Every { get; }

    /// <summary>The last day that can have an occurrence; null for no limit.</summary>
    public LocalDate? Until { get; }

    /// <summary>The maximum number of occurrences, 1 to <see cref="MaxOccurrences"/>; null for no limit.</summary>
    public int? Count { get; }

    /// <summary>The occurrences in a zone, in their order, computed lazily; at most <see cref="MaxOccurrences"/>.</summary>
    public IEnumerable<Occurrence> Occurrences(DateTimeZone zone) =>
        Days().SkipWhile(day => day < From)
            .TakeWhile(day => Until is not { } last || day <= last)
            .Take(Count ?? MaxOccurrences)
            .Select((day, index) => new Occurrence(index + 1, WallTime.Of(day + At, zone)));

    /// <summary>The matching days, in their order; they may begin before <see cref="From"/>.</summary>
    private protected abstract IEnumerable<LocalDate> Days();

    /// <summary>Every n weeks on certain weekdays. Weeks begin on Monday; the first is that of <see cref="Recurrence.From"/>.</summary>
    public sealed record Weekly : Recurrence
    {
        /// <summary>Makes the rule.</summary>
        /// <exception cref="ArgumentException">There is no weekday, or a number is outside its bounds.</exception>
        public Weekly(LocalDate from, LocalTime at, IEnumerable<IsoDayOfWeek> weekdays, int every = 1, LocalDate? until = null, int? count = null)
            : base(from, at, every, until, count)
        {
            Weekdays = [.. weekdays.Distinct().Order()];
            if (Weekdays is [] or [IsoDayOfWeek.None, ..])
                throw new ArgumentException("A weekly recurrence needs at least one weekday.", nameof(weekdays));
        }

        /// <summary>The weekdays, Monday first; at least one.</summary>
        public IReadOnlyList<IsoDayOfWeek> Weekdays { get; }

        private protected override IEnumerable<LocalDate> Days()
        {
            var monday = From.PlusDays(IsoDayOfWeek.Monday - From.DayOfWeek);
            for (; monday.Year <= LastYear; monday = monday.PlusWeeks(Every))
            {
                foreach (var weekday in Weekdays)
                    yield return monday.PlusDays(weekday - IsoDayOfWeek.Monday);
            }
        }
    }

    /// <summary>Every n months on the first to fifth, or the last, of a weekday. A month without a fifth is skipped.</summary>
    public sealed record Monthly : Recurrence
    {
        /// <summary>Makes the rule.</summary>
        /// <exception cref="ArgumentException">There is no weekday, or a number is outside its bounds.</exception>
        public Monthly(LocalDate from, LocalTime at, Nth nth, IsoDayOfWeek weekday, int every = 1, LocalDate? until = null, int? count = null)
            : base(from, at, every, until, count)
        {
            if (weekday is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
                throw new ArgumentException("A monthly recurrence needs a weekday.", nameof(weekday));
            if (!Enum.IsDefined(nth))
                throw new ArgumentOutOfRangeException(nameof(nth), nth, "A month has a first to fifth and a last of a weekday.");
            (Nth, Weekday) = (nth, weekday);
        }

        /// <summary>Which of the month's.</summary>
        public Nth Nth { get; }

        /// <summary>The weekday.</summary>
        public IsoDayOfWeek Weekday { get; }

        private protected override IEnumerable<LocalDate> Days()
        {
            for (var month = From.ToYearMonth(); month.Year <= LastYear; month = month.PlusMonths(Every))
            {
                if (Nth.Of(Weekday, month) is { } day)
                    yield return day;
            }
        }
    }
}
