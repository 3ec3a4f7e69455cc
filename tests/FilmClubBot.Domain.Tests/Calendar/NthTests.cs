using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Calendar;

public sealed class NthTests
{
    private static readonly YearMonth _november = new(2026, 11), _february = new(2027, 2);

    [Fact]
    public void Counts_the_days_of_one_name_from_the_first_of_the_month() => Assert.Equal(
        [new(2026, 11, 1), new(2026, 11, 8), new(2026, 11, 15), new(2026, 11, 22), new LocalDate(2026, 11, 29)],
        new[] { Nth.First, Nth.Second, Nth.Third, Nth.Fourth, Nth.Fifth }.Select(nth => nth.Of(IsoDayOfWeek.Sunday, _november)!.Value));

    [Fact]
    public void A_month_without_a_fifth_has_none() => Assert.Null(Nth.Fifth.Of(IsoDayOfWeek.Friday, _november));

    [Theory]
    [InlineData(IsoDayOfWeek.Sunday, 29)]
    [InlineData(IsoDayOfWeek.Monday, 30)]
    [InlineData(IsoDayOfWeek.Tuesday, 24)]
    [InlineData(IsoDayOfWeek.Saturday, 28)]
    public void The_last_is_the_fourth_or_the_fifth(IsoDayOfWeek weekday, int day) => Assert.Equal(new LocalDate(2026, 11, day), Nth.Last.Of(weekday, _november));

    [Fact]
    public void A_month_of_four_whole_weeks_has_four_of_each()
    {
        foreach (var weekday in Enumerable.Range(1, 7).Select(day => (IsoDayOfWeek)day))
        {
            Assert.Null(Nth.Fifth.Of(weekday, _february));
            Assert.Equal(Nth.Fourth.Of(weekday, _february), Nth.Last.Of(weekday, _february));
        }
    }
}
