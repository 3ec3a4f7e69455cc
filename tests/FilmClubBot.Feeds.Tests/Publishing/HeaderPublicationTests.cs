using System.Text;
using FilmClubBot.Feeds.Files;
using FilmClubBot.Feeds.Publishing;
using FilmClubBot.Feeds.Reading;
using NodaTime;
using NodaTime.Testing;

namespace FilmClubBot.Feeds.Tests.Publishing;

/// <summary>A file whose header says that it is not published is left out, whatever the generator calls it.</summary>
public sealed class HeaderPublicationTests : IDisposable
{
    private readonly FakeClock _clock = FakeClock.FromUtc(2026, 11, 27, 19, 0, 0);
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("draft: true", Unpublished.Draft)]
    [InlineData("draft: \"yes\"", Unpublished.Draft)]
    [InlineData("isDraft: true", Unpublished.Draft)]
    [InlineData("entwurf: ja", Unpublished.Draft)]
    [InlineData("published: false", Unpublished.Draft)]
    [InlineData("published: no", Unpublished.Draft)]
    [InlineData("publish: false", Unpublished.Draft)]
    [InlineData("status: draft", Unpublished.Draft)]
    [InlineData("Status: Draft", Unpublished.Draft)]
    [InlineData("post_status: auto-draft", Unpublished.Draft)]
    [InlineData("status: hidden", Unpublished.Private)]
    [InlineData("status: private", Unpublished.Private)]
    [InlineData("visibility: members", Unpublished.Private)]
    [InlineData("private: true", Unpublished.Private)]
    [InlineData("status: pending", Unpublished.Pending)]
    [InlineData("status: scheduled", Unpublished.Scheduled)]
    [InlineData("status: trash", Unpublished.Trashed)]
    [InlineData("post_type: page", Unpublished.Page)]
    [InlineData("date: 2026-12-24", Unpublished.Scheduled)]
    [InlineData("publishDate: 2026-11-27T19:00:01Z", Unpublished.Scheduled)]
    [InlineData("date: 2026-01-01\npublishDate: 2026-12-24", Unpublished.Scheduled)]
    [InlineData("expiryDate: 2026-11-01", Unpublished.Expired)]
    public void Leaves_out_what_is_not_published(string line, Unpublished reason)
    {
        foreach (var (text, name) in new[] { ($"---\ntitle: The Salt Ferry\n{line}\n---\n{Sample.Prose}", "ferry.md"), ($"---\ntitle: The Salt Ferry\n{line}\n---\n<p>{Sample.Prose}</p>", "ferry.html") })
        {
            var read = Sample.Accepted(Parse(text, name));
            Assert.Empty(read.Drafts);
            var entry = Assert.Single(read.Withheld);
            Assert.Equal(("The Salt Ferry", reason), (entry.Label, entry.Reason));
            Assert.Equal("The Salt Ferry", entry.Draft?.Title);
        }
    }

    [Theory]
    [InlineData("draft: false")]
    [InlineData("published: true")]
    [InlineData("published: 2026-05-01")]
    [InlineData("status: published")]
    [InlineData("status: publish")]
    [InlineData("status: seen twice")]
    [InlineData("state: Vermont")]
    [InlineData("visibility: public")]
    [InlineData("type: post\npassword: sesame")]
    [InlineData("date: 2026-11-27T19:00:00Z")]
    // In Auckland this day has begun.
    [InlineData("date: 2026-11-28")]
    [InlineData("expiryDate: 2027-01-01")]
    public void Imports_what_is_published(string line)
    {
        var read = Sample.Accepted(Parse($"---\ntitle: The Salt Ferry\n{line}\n---\n{Sample.Prose}", "ferry.md"));

        Assert.Empty(read.Withheld);
        Assert.Single(read.Drafts);
    }

    [Theory]
    [InlineData("+++\ntitle = \"The Salt Ferry\"\ndraft = true\n+++\n", "a.md")]
    [InlineData("{\"title\": \"The Salt Ferry\", \"draft\": true}\n\n", "a.md")]
    [InlineData("Title: The Salt Ferry\nStatus: draft\n\n", "a.md")]
    [InlineData(".. title: The Salt Ferry\n.. status: draft\n\n", "a.rst")]
    [InlineData("= The Salt Ferry\n:jbake-status: draft\n\n", "a.adoc")]
    public void Reads_every_language_of_headers(string header, string name) =>
        Assert.Equal(Unpublished.Draft, Assert.Single(Sample.Accepted(Parse(header + Sample.Prose, name)).Withheld).Reason);

    [Fact]
    public void Leaves_out_an_unfinished_draft_without_complaining_of_its_length()
    {
        var entry = Assert.Single(Sample.Accepted(Parse("---\ntitle: Notes\ndraft: true\n---\nAsk Jo.", "notes.md")).Withheld);

        Assert.Equal(("notes.md", Unpublished.Draft, null), (entry.Label, entry.Reason, entry.Draft));
    }

    [Fact]
    public void Knows_when_a_scheduled_text_is_published_and_when_it_expires()
    {
        const string text = "---\ntitle: The Salt Ferry\npublishDate: 2026-11-28T08:00:00Z\nexpiryDate: 2026-11-30T08:00:00Z\n---\n" + Sample.Prose;

        Assert.Equal(Instant.FromUtc(2026, 11, 28, 8, 0), Assert.Single(Sample.Accepted(Parse(text, "a.md")).Withheld).ChangesAt);
        _clock.AdvanceHours(13);
        var read = Sample.Accepted(Parse(text, "a.md"));
        Assert.Equal((Instant.FromUtc(2026, 11, 28, 8, 0), Instant.FromUtc(2026, 11, 30, 8, 0)), (Assert.Single(read.Drafts).PublishedAt!.Value, read.ExpiresAt!.Value));
        _clock.AdvanceHours(48);
        Assert.Equal(Unpublished.Expired, Assert.Single(Sample.Accepted(Parse(text, "a.md")).Withheld).Reason);
    }

    [Theory]
    [InlineData("_drafts/ferry.md", true)]
    [InlineData("blog/_drafts/2026/ferry.md", true)]
    [InlineData("posts/draft_The-Salt-Ferry-4f2a.html", true)]
    [InlineData("posts/draft_horse.md", false)]
    [InlineData("drafts of wind/ferry.md", false)]
    public async Task Recognises_drafts_by_their_place(string path, bool isDraft)
    {
        var read = Sample.Accepted(await new ReviewFiles(clock: _clock).Read(_folder.Write(path), TestContext.Current.CancellationToken));

        Assert.Equal(isDraft, read.Withheld is [{ Reason: Unpublished.Draft }]);
        Assert.Equal(isDraft ? 0 : 1, read.Drafts.Count);
    }

    public void Dispose() => _folder.Dispose();

    private FileReading Parse(string text, string name) => new ReviewFiles(clock: _clock).Parse(Encoding.UTF8.GetBytes(text), name);
}
