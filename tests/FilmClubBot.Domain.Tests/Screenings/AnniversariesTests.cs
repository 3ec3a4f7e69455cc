using FilmClubBot.Domain.Screenings;
using NodaTime;

namespace FilmClubBot.Domain.Tests.Screenings;

public class AnniversariesTests
{
    [Theory]
    [InlineData(2016, 11, 29, 10)]
    [InlineData(2025, 11, 29, 1)]
    [InlineData(1976, 11, 29, 50)]
    [InlineData(2016, 11, 28, null)]
    [InlineData(2024, 11, 29, null)]
    [InlineData(2026, 11, 29, null)]
    public void A_screening_is_remembered_after_round_years(int year, int month, int day, int? years) =>
        Assert.Equal(years, Anniversaries.YearsSince(new LocalDate(year, month, day), new LocalDate(2026, 11, 29)));

    [Fact]
    public void The_29_of_February_is_remembered_on_the_28() => Assert.Equal(10, Anniversaries.YearsSince(new LocalDate(2016, 2, 29), new LocalDate(2026, 2, 28)));
}
