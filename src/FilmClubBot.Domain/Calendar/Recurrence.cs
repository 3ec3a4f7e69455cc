using NodaTime;

namespace FilmClubBot.Domain.Calendar;

/// <summary>
/// What happens again and again at one time of the wall clock. Summer time moves the moment, never the time on the wall; an
/// occurrence whose time a clock change skips or repeats keeps its day, and says so (<see cref="Occurrence.Time"/>).
/// </summary>
public abstract record Recurrence
{
    /// <summary>The most occurrences that are ever computed, also of a recurrence without an end.</summary>
    public const int MaxOccurrences = 500;

    /// <summary>The most weeks or months from one to the next.</summary>
    public const int MaxInterval = 52;

    // Short of the calendar's own last year, so that no step leads out of it.
    private const int LastYear = 9900;

    /// <summary>Makes the part that all rules share.</summary>
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

    /// <summary>The time on the wall.</summary>
    public LocalTime At { get; }

    /// <summary>Of how many weeks or months one has occurrences, 1 to <see cref="MaxInterval"/>.</summary>
    public int Every { get; }

    /// <summary>The last day that can have an occurrence; null for no such day.</summary>
    public LocalDate? Until { get; }

    /// <summary>How many occurrences there are at most, 1 to <see cref="MaxOccurrences"/>; null for no such number.</summary>
    public int? Count { get; }

    /// <summary>The occurrences in a zone, in their order, computed as they are asked for; at most <see cref="MaxOccurrences"/>.</summary>
    public IEnumerable<Occurrence> Occurrences(DateTimeZone zone) =>
        Days().SkipWhile(day => day < From)
            .TakeWhile(day => Until is not { } last || day <= last)
            .Take(Count ?? MaxOccurrences)
            .Select((day, index) => new Occurrence(index + 1, WallTime.Of(day + At, zone)));

    /// <summary>The days that fit, in their order; they may begin before <see cref="From"/>.</summary>
    private protected abstract IEnumerable<LocalDate> Days();

    /// <summary>Every some weeks on certain weekdays. Weeks are counted from Monday, and the first is that of <see cref="Recurrence.From"/>.</summary>
    public sealed record Weekly : Recurrence
    {
        /// <summary>Makes the rule.</summary>
        /// <exception cref="ArgumentException">No weekday, or a number outside its bounds.</exception>
        public Weekly(LocalDate from, LocalTime at, IEnumerable<IsoDayOfWeek> weekdays, int every = 1, LocalDate? until = null, int? count = null)
            : base(from, at, every, until, count)
        {
            Weekdays = [.. weekdays.Distinct().Order()];
            if (Weekdays is [] or [IsoDayOfWeek.None, ..])
                throw new ArgumentException("A weekly recurrence needs a weekday; give one at least.", nameof(weekdays));
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

    /// <summary>Every some months on the first to fifth, or the last, of a weekday. A month without a fifth is passed over.</summary>
    public sealed record Monthly : Recurrence
    {
        /// <summary>Makes the rule.</summary>
        /// <exception cref="ArgumentException">No weekday, or a number outside its bounds.</exception>
        public Monthly(LocalDate from, LocalTime at, Nth nth, IsoDayOfWeek weekday, int every = 1, LocalDate? until = null, int? count = null)
            : base(from, at, every, until, count)
        {
            if (weekday is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
                throw new ArgumentException("A monthly recurrence needs a weekday; give one.", nameof(weekday));
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
