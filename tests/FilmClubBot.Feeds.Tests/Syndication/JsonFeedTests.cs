using System.Text.Json;
using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Feeds.Tests.Syndication;

public sealed class JsonFeedTests
{
    [Theory]
    [InlineData("\"author\": {\"name\": \"Jane Doe\"}")]
    [InlineData("\"authors\": [{\"name\": \"Jane Doe\"}, {\"url\": \"https://harbour.example\"}]")]
    public void Reads_an_item_whole(string author)
    {
        var draft = Sample.Draft(Feed($$"""
            {"id": 17, "url": "/salt", "title": "Salt & <Smoke>", {{author}}, "date_published": "2024-03-05T18:30:00+01:00",
             "summary": "Only a teaser.", "content_html": "<p>{{Sample.Prose}}</p>", "content_text": "no"}
            """), "feed.json");
        Assert.Equal(("Salt & <Smoke>", "Jane Doe", "https://harbour.example/salt", "17"), (draft.Title, draft.Author, draft.Link?.AbsoluteUri, draft.ExternalId));
        Assert.Equal(Instant.FromUtc(2024, 3, 5, 17, 30), draft.PublishedAt);
        Assert.Equal((BodyFormat.Html, $"<p>{Sample.Prose}</p>"), (draft.Format, draft.Content));
    }

    [Fact]
    public void Is_told_by_its_content_under_any_name()
    {
        var draft = Sample.Draft(Feed($$"""{"id": "a", "content_text": "{{Sample.Prose}}"}"""), "download.txt");
        Assert.Equal((BodyFormat.PlainText, Sample.Prose), (draft.Format, draft.Content));
        Assert.Equal("The Society", draft.Author);
    }

    [Fact]
    public void Skips_an_item_with_a_lone_surrogate()
    {
        var reading = Sample.Accepted(Sample.Parse(Feed($$"""{"content_text": "\ud800 {{Sample.Prose}}"}, {"title": "Kept", "content_text": "{{Sample.Prose}}"}, 5"""), "feed.json"));
        Assert.Equal("Kept", Assert.Single(reading.Drafts).Title);
        Assert.Equal(["feed.json, item 1, cannot be read: its markup is broken.", "feed.json, item 3, cannot be read: its markup is broken."], reading.Skipped);
    }

    [Theory]
    [InlineData("{\"items\": {}}", "is JSON but no JSON Feed")]
    [InlineData("[1, 2]", "is JSON but no JSON Feed")]
    [InlineData("{\"items\": []}", "without items")]
    [InlineData("{\"items\": [", "is broken JSON")]
    [InlineData("Just words", "is broken JSON")]
    [InlineData("{\"home_page_url\": \"\\udc00\", \"items\": [1]}", "lone surrogate")]
    public void Refuses_what_is_no_json_feed(string text, string reason) =>
        Assert.Contains(reason, Sample.Refusal(text, "feed.json"), StringComparison.Ordinal);

    [Fact]
    public void Refuses_ten_thousand_nested_lists() =>
        Assert.Contains("nests too deep", Sample.Refusal("{\"items\": " + new string('[', 10_000) + new string(']', 10_000) + "}", "feed.json"), StringComparison.Ordinal);

    [Fact]
    public void Reads_what_a_serialiser_escapes()
    {
        var text = "“Hush” 🎬 " + Sample.Prose;
        var draft = Sample.Draft(Feed(JsonSerializer.Serialize(new { content_text = text })), "feed.json");
        Assert.Equal(text, draft.Content);
    }

    private static string Feed(string items) =>
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"home_page_url\": \"https://harbour.example/\", \"authors\": [{\"name\": \"The Society\"}], \"items\": [" + items + "]}";
}
