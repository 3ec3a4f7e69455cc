using System.Globalization;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.Tests.Framework.Cards;
using FilmClubBot.Testing;
using NodaTime;

namespace FilmClubBot.Commands.Tests.Framework.Rendering;

public class PlainTextTests
{
    [Fact]
    public void Shows_every_part_of_a_card() =>
        Approved.Verify(Bench.Text(CardJsonTests.Everything()));

    [Fact]
    public void Shows_a_card_with_only_a_title() =>
        Assert.Equal("Her\n", Bench.Text(new Card { Title = "Her" }));

    [Fact]
    public void Covers_spoilers_without_revealing_their_length()
    {
        Assert.Equal("T\n\n███\n", Bench.Text(Saying(new Spoiler("dog"))));
        Assert.Equal("T\n\n████████████\n", Bench.Text(Saying(new Spoiler(new string('x', 13)))));
        Assert.Equal("T\n\n████████████\n", Bench.Text(Saying(new Spoiler(new string('x', 900)))));
    }

    [Fact]
    public void Shows_spoilers_on_request() =>
        Assert.Equal("T\n\nThe dog dies.\n", PlainText.Render(Saying(new Spoiler("The dog dies.")), DateTimeZone.Utc, CultureInfo.InvariantCulture, showSpoilers: true));

    [Fact]
    public void Shows_times_in_the_zone_and_language()
    {
        var card = Saying(new Timestamp(Instant.FromUtc(2026, 7, 31, 23, 30), TimestampStyle.Date), " ", new Timestamp(Instant.FromUtc(2026, 7, 31, 23, 30), TimestampStyle.DateTime));
        Assert.Equal("T\n\n31 July 2026 31 July 2026, 23:30 UTC\n", Bench.Text(card));
        Assert.Equal(
            "T\n\n1. August 2026 1. August 2026, 00:30 BST\n",
            PlainText.Render(card, DateTimeZoneProviders.Tzdb["Europe/London"], CultureInfo.GetCultureInfo("de")));
    }

    [Theory]
    [InlineData("Europe/London", "Friday 27 November 2026, 19:00")]
    [InlineData("Europe/Lisbon", "Friday 27 November 2026, 19:00")]
    [InlineData("UTC", "Friday 27 November 2026, 19:00")]
    [InlineData("Europe/Berlin", "27 November 2026, 20:00 (Europe/Berlin) – Friday 27 November 2026, 19:00 (Europe/London)")]
    [InlineData("Asia/Kathmandu", "28 November 2026, 00:45 (Asia/Kathmandu) – Friday 27 November 2026, 19:00 (Europe/London)")]
    public void Shows_an_appointment_once_unless_the_readers_clock_differs(string zone, string text)
    {
        var card = Saying(new Appointment(Instant.FromUtc(2026, 11, 27, 19, 0), "Europe/London", "Friday 27 November 2026, 19:00"));
        Assert.Equal($"T\n\n{text}\n", PlainText.Render(card, DateTimeZoneProviders.Tzdb[zone], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Draws_bars_to_the_longest_and_shows_every_vote()
    {
        var card = new Card { Title = "T", Body = [new Histogram("How many", [new Bar("★★", 100), new Bar("★½", 50, true), new Bar("★", 1), new Bar("½", 0)])] };
        Assert.Equal(
            """
            T

            How many
            ★★ ████████████████████ 100
            ★½ ██████████           50 ◄
            ★  █                    1
            ½                       0

            """,
            Bench.Text(card));
    }

    [Fact]
    public void Draws_nothing_where_there_are_no_votes()
    {
        Assert.Equal("T\n\nHow many\n★                      0\n", Bench.Text(new Card { Title = "T", Body = [new Histogram("How many", [new Bar("★", 0)])] }));
        Assert.Equal("T\n\nHow many\n", Bench.Text(new Card { Title = "T", Body = [new Histogram("How many", [])] }));
    }

    [Fact]
    public void Marks_every_line_of_a_quotation() =>
        Assert.Equal("T\n\n> a\n> b\n  — Ada\n", Bench.Text(new Card { Title = "T", Body = [new Quotation("a\nb", ["Ada"])] }));

    [Fact]
    public void Writes_no_line_for_a_source_that_is_not_given() =>
        Assert.Equal("T\n\n> a\n", Bench.Text(new Card { Title = "T", Body = [new Quotation("a", [])] }));

    private static Card Saying(params Inline[] parts) => new() { Title = "T", Body = [new Paragraph(parts)] };
}
