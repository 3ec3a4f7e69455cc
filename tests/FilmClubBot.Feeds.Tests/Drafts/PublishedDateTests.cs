using FilmClubBot.Feeds.Drafts;
using NodaTime.Text;

namespace FilmClubBot.Feeds.Tests.Drafts;

public sealed class PublishedDateTests
{
    [Theory]
    [InlineData("2024-03-05T18:30:00Z", "2024-03-05T18:30:00Z")]
    [InlineData("2024-03-05T18:30:00.123+01:00", "2024-03-05T17:30:00Z")]
    [InlineData("2024-03-05T18:30-0500", "2024-03-05T23:30:00Z")]
    [InlineData("2024-03-05 18:30:00 +0100", "2024-03-05T17:30:00Z")]
    [InlineData("2024-03-05 18:30", "2024-03-05T18:30:00Z")]
    [InlineData("2024-03-05", "2024-03-05T00:00:00Z")]
    [InlineData("2024/3/5", "2024-03-05T00:00:00Z")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z")]
    [InlineData("Tue, 05 Mar 2024 18:30:00 GMT", "2024-03-05T18:30:00Z")]
    [InlineData("Tue, 05 Mar 2024 18:30:00 +0000", "2024-03-05T18:30:00Z")]
    [InlineData("Tue, 5 Mar 24 18:30 EST", "2024-03-05T23:30:00Z")]
    [InlineData("Fri, 5 Mar 2024 18:30:00 PDT", "2024-03-06T01:30:00Z")]
    [InlineData("Tuesday, 05-Mar-24 18:30:00 UTC", "2024-03-05T18:30:00Z")]
    [InlineData("Tues, 05 March 2024 18:30:00 CET", "2024-03-05T17:30:00Z")]
    [InlineData("05 Sept 1999 08:00:00 BST", "1999-09-05T07:00:00Z")]
    [InlineData("5 Mar 99 08:00 A", "1999-03-05T08:00:00Z")]
    [InlineData("Tue, 05 Mar 2024 18:30:00 XYZT", "2024-03-05T18:30:00Z")]
    [InlineData("Tue, 05 Mar 2024 18:30:00 GMT+0100 (Central European Time)", "2024-03-05T17:30:00Z")]
    [InlineData("Tue 05 Mar 2024", "2024-03-05T00:00:00Z")]
    [InlineData("March 5, 2024", "2024-03-05T00:00:00Z")]
    [InlineData("March 5th, 2024 at 6:30 pm", "2024-03-05T18:30:00Z")]
    [InlineData("Mar. 5, 2024, 12:05 a.m. EST", "2024-03-05T05:05:00Z")]
    [InlineData("  5th May 2024\n", "2024-05-05T00:00:00Z")]
    [InlineData("Thu, 29 Feb 2024 00:00:00 -0000", "2024-02-29T00:00:00Z")]
    public void Reads_dates_as_they_are_met(string text, string instant) =>
        Assert.Equal(InstantPattern.ExtendedIso.Parse(instant).Value, PublishedDate.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("2024")]
    [InlineData("29 Feb 2023 10:00 GMT")]
    [InlineData("2024-13-01")]
    [InlineData("2024-00-10")]
    [InlineData("2024-03-05T25:00:00Z")]
    [InlineData("2024-03-05T10:61:00Z")]
    [InlineData("2024-03-05T10:00:00+99:00")]
    [InlineData("March 5, 2024 13:30 pm")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("05/03/2024")]
    [InlineData("２０２４-０３-０５")]
    public void Gives_none_for_what_cannot_be_told(string? text) => Assert.Null(PublishedDate.Parse(text));

    [Fact]
    public void Gives_none_for_a_date_without_end() => Assert.Null(PublishedDate.Parse("Tue, 05 Mar 2024 " + new string(' ', 1_000_000) + "x"));
}
