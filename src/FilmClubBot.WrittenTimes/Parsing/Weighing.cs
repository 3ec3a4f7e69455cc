using FilmClubBot.Domain.Calendar;
using FilmClubBot.WrittenTimes.Readings;
using NodaTime;

namespace FilmClubBot.WrittenTimes.Parsing;

/// <summary>Finds every moment that a text may mean, discards past ones if others are ahead, and returns the result.</summary>
/// <param name="context">The context in which the text is read.</param>
internal sealed class Weighing(TimeContext context)
{
    // A year has no fixed length, and the bound need not be exact.
    private readonly Instant _horizon = context.Now + Duration.FromDays(366 * TimeContext.MaxYears);

    /// <summary>The meaning of the text.</summary>
    public Weighed Weigh(string text)
    {
        var written = WrittenText.Of(text);
        var sorted = new Sorting(Scanner.Scan(written, context), written, TodayIn(context.Zone)).Sort();
        if (sorted.Failure is not null)
            return new(sorted.Failure, []);
        if (sorted.Ways is [{ Moment: { } moment }])
            return new(OfMoment(moment), []);
        if (sorted.Ways is [{ Later: { } later }])
            return new(OfMoment(WholeMinute(context.Now) + later), []);

        List<Candidate> candidates = [];
        TimeReading.Unreadable? failure = null;
        foreach (var (said, way) in sorted.Ways.Select((said, index) => (said, index)))
        {
            foreach (var (zone, index) in (said.Zones is [] ? [context.Zone] : said.Zones).Select((zone, index) => (zone, index)))
            {
                // "tomorrow" counts from today in the writer's or in the written zone; without a day, the next such time is meant.
                foreach (var today in new[] { TodayIn(zone), TodayIn(context.Zone) }.Distinct())
                {
                    var days = new DayPlanner(said, today, context).Plan(out var problem);
                    failure ??= problem;
                    if (days is not null && (days.Source != DaySource.Added || today == TodayIn(zone)))
                        candidates.AddRange(All(said, way, zone, index, days, ClockPlan.Of(said, context)));
                }
            }
        }

        candidates = [.. candidates.Where(candidate => !IsSettledByZone(candidate, candidates))];
        return candidates is []
            ? new((failure ?? new(UnreadableReason.Contradiction, "")) with { Part = written.Part(0, written.Count) }, [])
            : new(Conclude(candidates, sorted.Question), candidates);
    }

    /// <summary>The upcoming moments of a day and a time, to be offered.</summary>
    public IEnumerable<TimeChoice> Choices(LocalDate day, ClockChoice clock, DateTimeZone zone)
    {
        var wall = Wall(day, clock, zone);
        return wall.Moments.Where(moment => moment.ToInstant() > context.Now && moment.ToInstant() <= _horizon)
            .Select(moment => new TimeChoice(moment.WithZone(context.Zone), wall is WallTime.Skipped));
    }

    // "01:30 BST" identifies one of the two moments.
    private static bool IsSettledByZone(Candidate candidate, List<Candidate> all) =>
        candidate is { Zone: 1, Wall: WallTime.Repeated repeated }
        && all.Exists(literal => literal.Zone == 0 && literal.Way == candidate.Way && literal.Wall.Written == repeated.Written && repeated.Moments.Any(moment => moment.ToInstant() == literal.At));

    private LocalDate TodayIn(DateTimeZone zone) => context.Now.InZone(zone).Date;

    private static Instant WholeMinute(Instant moment) => Instant.FromUnixTimeSeconds(moment.ToUnixTimeSeconds() / 60 * 60);

    private static WallTime Wall(LocalDate day, ClockChoice clock, DateTimeZone zone) => WallTime.Of(day.PlusDays(clock.DaysLater) + clock.Time, zone);

    private IEnumerable<Candidate> All(Said said, int way, DateTimeZone zone, int zoneIndex, DayPlan days, ClockPlan clocks)
    {
        foreach (var clock in clocks.Times)
        {
            var found = days.Days.Select(day => (Day: day, Wall: Wall(day, clock, zone))).ToList();
            if (days.TakesNearest)
            {
                var ahead = found.FindIndex(entry => entry.Wall.Moments.Any(moment => moment.ToInstant() > context.Now));
                found = [found[ahead < 0 ? found.Count - 1 : ahead]];
            }

            foreach (var (day, wall) in found)
            {
                foreach (var moment in wall.Moments)
                    yield return new(moment.ToInstant(), wall, way, zoneIndex, day, clock, days, clocks, said);
            }
        }
    }

    private TimeReading OfMoment(Instant moment)
    {
        if (moment > _horizon)
            return new TimeReading.Unreadable(UnreadableReason.TooFar, "");
        var at = moment.InZone(context.Zone);
        return moment > context.Now
            ? new TimeReading.Resolved(at, new(DaySource.Moment, HasOwnZone: true))
            : new TimeReading.Past(at, NextOf([TodayIn(context.Zone), TodayIn(context.Zone).PlusDays(1)], [new(at.TimeOfDay, 0)], context.Zone));
    }

    private TimeReading Conclude(List<Candidate> all, TimeQuestion? question)
    {
        var ahead = all.Where(candidate => candidate.At > context.Now).DistinctBy(candidate => candidate.At).OrderBy(candidate => candidate.At).ToList();
        if (ahead is [])
        {
            var last = all.MaxBy(candidate => candidate.At)!;
            return new TimeReading.Past(last.At.InZone(context.Zone), Next(last));
        }

        ahead.RemoveAll(candidate => candidate.At > _horizon);
        if (ahead is [])
            return new TimeReading.Unreadable(UnreadableReason.TooFar, "");
        var first = ahead[0];
        var choices = ahead.Select(candidate => new TimeChoice(candidate.At.InZone(context.Zone), candidate.IsShifted)).ToList();
        if (ahead.All(candidate => candidate.IsShifted && candidate.Wall.Written == first.Wall.Written))
            return new TimeReading.Skipped(Missing(first), choices);
        // A way to read the text that leads into the past may still be meant: "27 Nov 2025", written a year later.
        var doubt = all.Exists(candidate => candidate.Way != first.Way) ? question : null;
        if (ahead.Count > 1 || first.Clocks.IsOffer || doubt is not null || HasLostItsMorning(first, all))
            return new TimeReading.Ambiguous(doubt ?? Question(ahead), [.. Bounded(ahead, choices).Concat(doubt is null ? [] : NextOfOtherWay(ahead, all)).OrderBy(choice => choice.At.ToInstant())], ahead.Find(candidate => candidate.IsShifted) is { } shifted ? Missing(shifted) : null);
        return new TimeReading.Resolved(choices[0].At, new(first.Days.Source, first.Said.Zones is not [], first.Days.Term));
    }

    private static MissingTime Missing(Candidate shifted) => new(shifted.Wall.Written, shifted.Wall.Zone);

    private List<TimeChoice> NextOfOtherWay(List<Candidate> ahead, List<Candidate> all) =>
        ahead.Exists(candidate => candidate.Way != ahead[0].Way) ? [] : Next(all.FindLast(candidate => candidate.Way != ahead[0].Way)!);

    private List<TimeChoice> Next(Candidate past) => NextOf(past.Days.Next, past.Clocks.IsOffer ? past.Clocks.Times : [past.Clock], past.Wall.Zone);

    // At noon, "today at 8" means this evening; "24 November 11:00" may just as well mean this morning.
    private bool HasLostItsMorning(Candidate left, List<Candidate> all) =>
        (left.Said.Clock is { Form: ClockForm.TwoDigits } || left.Days.Source is not (DaySource.Counted or DaySource.Added))
        && all.Exists(other => other.At <= context.Now && (other.Day, other.Zone) == (left.Day, left.Zone) && other.Clock != left.Clock);

    // The most important question that is still open among the remaining candidates.
    private static TimeQuestion Question(List<Candidate> left)
    {
        var first = left[0];
        if (left.Any(candidate => candidate.Day != first.Day) && first.Days is { TakesNearest: false, Days.Count: > 1 })
            return first.Days.Question;
        if (first.Clocks.IsOffer)
            return TimeQuestion.WhichTime;
        if (left is [_])
            return TimeQuestion.HalfOfDay;
        if (left.Any(candidate => candidate.Clock != first.Clock))
            return left.Select(candidate => candidate.Clock.Time).Distinct().Count() > 1 ? TimeQuestion.HalfOfDay : TimeQuestion.Midnight;
        return left.Any(candidate => candidate.Zone != first.Zone) ? TimeQuestion.WhichZone
            : left.Any(candidate => candidate.Day != first.Day) ? TimeQuestion.WhichDay
            : TimeQuestion.RepeatedHour;
    }

    // If several days and several usual times are offered, the later times are dropped first.
    private static List<TimeChoice> Bounded(List<Candidate> left, List<TimeChoice> choices)
    {
        if (choices.Count <= TimeChoice.MaxChoices)
            return choices;
        var times = left[0].Clocks.Times;
        var kept = times.Count;
        while (kept > 1 && Fitting(kept).Count > TimeChoice.MaxChoices)
            kept--;
        return [.. Fitting(kept).Take(TimeChoice.MaxChoices)];

        List<TimeChoice> Fitting(int count) => [.. choices.Where((_, index) => times.Take(count).Contains(left[index].Clock))];
    }

    private List<TimeChoice> NextOf(IEnumerable<LocalDate> days, IReadOnlyList<ClockChoice> clocks, DateTimeZone zone) =>
        days.Select(day => clocks.SelectMany(clock => Choices(day, clock, zone)).ToList()).FirstOrDefault(choices => choices is not []) ?? [];
}

/// <summary>The meaning of a text, and the moments from which it was chosen.</summary>
/// <param name="Reading">The meaning.</param>
/// <param name="Candidates">Every possible moment; none for a moment written as such and for an unreadable text.</param>
internal sealed record Weighed(TimeReading Reading, IReadOnlyList<Candidate> Candidates);
