using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Calendar;

public sealed class TermDatesTests
{
    private static readonly Term _autumn = Term.Parse("Autumn 2026: 2026-09-28, 10 weeks", null);

    [Fact]
    public void A_week_begins_on_the_weekday_of_the_terms_first_day()
    {
        Assert.Equal(new LocalDate(2026, 10, 29), _autumn.DayIn(5, IsoDayOfWeek.Thursday));
        Assert.Equal(new LocalDate(2026, 12, 6), _autumn.LastDay);
        var fromSunday = Term.Parse("Michaelmas: 2026-10-11, 8 Wochen", null);
        Assert.Equal(new LocalDate(2026, 10, 11), fromSunday.DayIn(1, IsoDayOfWeek.Sunday));
        Assert.Equal(new LocalDate(2026, 10, 17), fromSunday.DayIn(1, IsoDayOfWeek.Saturday));
    }

    [Fact]
    public void A_day_is_in_a_week_or_outside_of_the_term()
    {
        Assert.Equal(1, _autumn.WeekOf(new(2026, 9, 28)));
        Assert.Equal(10, _autumn.WeekOf(new(2026, 12, 6)));
        Assert.Null(_autumn.WeekOf(new(2026, 12, 7)));
        Assert.Null(_autumn.WeekOf(new(2026, 9, 27)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _autumn.DayIn(11, IsoDayOfWeek.Monday));
    }

    [Theory]
    [InlineData("Autumn 2026", "written \"Autumn 2026: 2026-09-28, 10 weeks\"")]
    [InlineData("Autumn: 28.9.2026, 10 weeks", "first day of the term \"Autumn\" is \"28.9.2026\"")]
    [InlineData("Autumn: 2026-09-28, ten", "length of the term \"Autumn\" is \"ten\"")]
    [InlineData("Autumn: 2026-09-28, 61 weeks", "has 61 weeks; it can have 1 to 60")]
    [InlineData("Autumn: 1066-10-14, 10 weeks", "begins in 1066")]
    [InlineData("A: 2026-09-28, 10 weeks; B: 2026-11-30, 10 weeks", "overlap")]
    public void An_invalid_term_is_rejected_with_the_problem(string written, string problem) =>
        Assert.Contains(problem, Assert.Throws<FormatException>(() => TermDates.Parse(written, null)).Message, StringComparison.Ordinal);

    [Fact]
    public void Are_read_back_as_they_were_written()
    {
        const string written = "Autumn 2026: 2026-09-28, 10 weeks; Spring 2027: 2027-01-11, 1 week";
        var terms = TermDates.Parse(written, null);
        Assert.Equal(written, terms.ToString());
        Assert.Equal("Spring 2027", terms.From(new(2026, 12, 24)).First().Name);
        Assert.Empty(TermDates.Parse("", null).All);
    }
}
