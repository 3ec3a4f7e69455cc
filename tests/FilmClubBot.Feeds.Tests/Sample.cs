using System.Text;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Reading;

namespace FilmClubBot.Feeds.Tests;

/// <summary>Texts to put into files, and short ways to read them.</summary>
internal static class Sample
{
    /// <summary>Prose of 55 words, long enough for a review.</summary>
    public const string Prose =
        "The lighthouse keeper counts the ships that do not come, and the camera counts with him, one slow lamp turn after another. "
        + "Nobody speaks for eleven minutes. When somebody does, it is to ask for salt, and the whole village of the film "
        + "seems to lean closer to hear whether he will be given any at all.";

    public static FileReading Parse(string text, string name, FileLimits? limits = null) => Parse(Encoding.UTF8.GetBytes(text), name, limits);

    public static FileReading Parse(byte[] content, string name, FileLimits? limits = null) => new ReviewFiles(limits).Parse(content, name);

    public static ReviewDraft Draft(string text, string name) => OnlyDraft(Parse(text, name));

    public static ReviewDraft OnlyDraft(FileReading reading)
    {
        var accepted = Accepted(reading);
        Assert.Empty(accepted.Skipped);
        return Assert.Single(accepted.Drafts);
    }

    public static FileReading.Accepted Accepted(FileReading reading)
    {
        if (reading is FileReading.Refused refused)
            Assert.Fail(refused.Reason);
        return Assert.IsType<FileReading.Accepted>(reading);
    }

    /// <summary>The refusal's reason, checked to be one line that names the file and ends in a full stop.</summary>
    public static string Refusal(FileReading reading, string name)
    {
        var reason = Assert.IsType<FileReading.Refused>(reading).Reason;
        Assert.StartsWith(name, reason, StringComparison.Ordinal);
        Assert.EndsWith(".", reason, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', reason);
        return reason;
    }

    public static string Refusal(string text, string name) => Refusal(Parse(text, name), name);

    public static string Rss(string items, string channel = "") =>
        $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel><title>Harbour Film Society</title><link>https://harbour.example/</link>{channel}{items}</channel></rss>
        """;

    public static string Atom(string entries, string feed = "") =>
        $"""
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Film Society</title><id>urn:harbour</id>
        <updated>2024-03-01T00:00:00Z</updated>{feed}{entries}</feed>
        """;
}
