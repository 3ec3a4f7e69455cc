using FilmClubBot.Commands.Reports;
using FilmClubBot.Domain.Calendar;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Reports;

public class ReportSpanTests
{
    private static readonly TermDates _terms = TermDates.Parse("Autumn 2026: 2026-09-28, 10 weeks; 2025: 2025-01-13, 4 weeks", null);

    [Theory]
    [InlineData("Autumn 2026", "2026-09-28", "2026-12-06", "autumn-2026")]
    [InlineData("autumn-2026", "2026-09-28", "2026-12-06", "autumn-2026")]
    [InlineData("2025", "2025-01-13", "2025-02-09", "2025")]
    [InlineData(" 2024 ", "2024-01-01", "2024-12-31", "2024")]
    [InlineData("2024-01-01..2024-12-31", "2024-01-01", "2024-12-31", "2024")]
    [InlineData("2026-01-01 to 2026-06-30", "2026-01-01", "2026-06-30", "2026-01-01..2026-06-30")]
    [InlineData("2026-01-01 – 2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01..2026-01-01")]
    public void Reads_a_term_a_year_or_two_days(string text, string first, string last, string name)
    {
        var span = ReportSpan.Read(text, _terms);
        Assert.Equal((first, last, name), (span?.First.ToString("uuuu-MM-dd", null), span?.Last.ToString("uuuu-MM-dd", null), span?.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Winter 2026")]
    [InlineData("1899")]
    [InlineData("9999")]
    [InlineData("2026-06-30..2026-01-01")]
    [InlineData("2026-02-30..2026-03-01")]
    [InlineData("0001-01-01..2026-03-01")]
    [InlineData("2026-01-01")]
    public void Refuses_what_is_no_time(string text) => Assert.Null(ReportSpan.Read(text, _terms));

    [Fact]
    public void Refuses_a_text_that_is_too_long() => Assert.Null(ReportSpan.Read($"2026{new string(' ', 100)}", _terms));

    [Theory]
    [InlineData("autumn-2026", "Autumn 2026")]
    [InlineData("2026", "2026")]
    [InlineData("2026-01-01..2026-06-30", null)]
    public void Reads_a_term_or_a_year_alone(string text, string? label) =>
        Assert.Equal(label, ReportSpan.ReadTermOrYear(text, _terms)?.Label(Bench.Say));

    [Fact]
    public void The_usual_time_is_twelve_months() => Assert.Equal("2025-11-28..2026-11-27", ReportSpan.Usual(new LocalDate(2026, 11, 27)).Name);
}
