namespace FilmClubBot.Feeds.Tests.Formats;

public sealed class OtherKindsTests
{
    [Theory]
    [InlineData("screenings.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nSUMMARY:", "a calendar")]
    [InlineData("screenings.txt", "BEGIN:VCALENDAR\nVERSION:2.0\nSUMMARY:", "a calendar")]
    [InlineData("member.vcf", "BEGIN:VCARD\nVERSION:4.0\nFN:Jane Doe\nNOTE:", "a contact")]
    [InlineData("film.srt", "1\n00:00:01,000 --> 00:00:04,000\n", "subtitles")]
    [InlineData("film.txt", "\n17\r\n00:12:01,500 --> 00:12:04,000\r\n", "subtitles")]
    [InlineData("film.srt", "0:00:01.000,0:00:04.000\n", "subtitles")]
    [InlineData("film.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n", "subtitles")]
    [InlineData("film.vtt", "WEBVTT - Salt Roads\n\nNOTE by hand\n\n", "subtitles")]
    [InlineData("film.ass", "[Script Info]\nTitle: Salt Roads\n", "subtitles")]
    [InlineData("film.sub", "{0}{25}", "subtitles")]
    public void Are_refused_as_what_they_are(string name, string opening, string kind) =>
        Assert.Contains(kind, Sample.Refusal(opening + Sample.Prose, name), StringComparison.Ordinal);

    [Theory]
    [InlineData("1\n\n")]
    [InlineData("12:30, a kitchen. ")]
    [InlineData("00:01 --> she wakes. ")]
    public void Are_not_seen_in_a_review(string opening) => Assert.Contains(Sample.Prose, Sample.Draft(opening + Sample.Prose, "salt.txt").Content, StringComparison.Ordinal);
}
