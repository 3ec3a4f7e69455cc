using FilmClubBot.Commands.Announcements;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Reviews;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using FilmClubBot.Feeds.Reading;
using FilmClubBot.Testing.Feeds;
using FilmClubBot.Worker.Jobs;
using FilmClubBot.Worker.Reviews;
using FilmClubBot.Worker.Settings;
using FilmClubBot.Worker.Tests.Polling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;
using NodaTime;
using Quartz;

namespace FilmClubBot.Worker.Tests.Jobs;

/// <summary>What is published in the watched folder is news; what is not stays out, and what is withdrawn goes.</summary>
public sealed class ReadFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filmclub-");
    private readonly FolderMemory _memory = new();

    [Fact]
    public async Task Announces_a_draft_when_it_is_published_whatever_its_date()
    {
        await using var society = await PollingSociety.Found();
        Write("date: 2025-01-01\ndraft: true");
        await Read(society);
        Assert.Empty(await Reviews(society));

        Write("date: 2025-01-01");
        await Read(society);

        var review = Assert.Single(await Reviews(society));
        Assert.True(await IsAnnounced(society, review.Reference.Id));
    }

    [Fact]
    public async Task Announces_no_old_review_that_was_no_draft()
    {
        await using var society = await PollingSociety.Found();
        await Read(society);
        Write("date: 2025-01-01");
        await Read(society);

        Assert.False(await IsAnnounced(society, Assert.Single(await Reviews(society)).Reference.Id));
    }

    [Theory]
    [InlineData("page", "publish")]
    [InlineData("attachment", "inherit")]
    [InlineData("post", "trash")]
    [InlineData("post", "draft")]
    public async Task Announces_no_old_review_that_a_fuller_export_adds(string type, string status)
    {
        await using var society = await PollingSociety.Found();
        await Read(society);
        var other = Post("Who we are", 1, type, status);
        Export(other);
        await Read(society);
        Assert.Empty(await Reviews(society));

        Export(other, Post("The Salt Ferry", 2));
        await Read(society);

        Assert.False(await IsAnnounced(society, Assert.Single(await Reviews(society)).Reference.Id));
    }

    [Theory]
    [InlineData("draft", "The Salt Ferry", 2)]
    [InlineData("pending", "Working title", 2)]
    [InlineData("private", "The Salt Ferry", null)]
    [InlineData("future", "The Salt Ferry", 2)]
    public async Task Announces_the_entry_of_an_export_that_was_not_published_yet(string status, string title, int? id)
    {
        await using var society = await PollingSociety.Found();
        await Read(society);
        var page = Post("Who we are", 1, "page");
        Export(page, Post(title, id, "post", status));
        await Read(society);

        Export(page, Post("The Salt Ferry", id));
        await Read(society);

        Assert.True(await IsAnnounced(society, Assert.Single(await Reviews(society)).Reference.Id));
    }

    [Fact]
    public async Task Publishes_a_scheduled_file_at_its_time_and_withdraws_it_when_it_expires()
    {
        await using var society = await PollingSociety.Found();
        Write("publishDate: 2026-11-27T20:00:00Z\nexpiryDate: 2026-11-29T20:00:00Z");
        await Read(society);
        Assert.Empty(await Reviews(society));

        society.Clock.Advance(Duration.FromHours(1));
        await Read(society);
        Assert.True(await IsAnnounced(society, Assert.Single(await Reviews(society)).Reference.Id));

        society.Clock.Advance(Duration.FromDays(2));
        await Read(society);
        Assert.Empty(await Reviews(society));
    }

    [Fact]
    public async Task Withdraws_a_review_that_becomes_a_draft_again_and_shows_it_when_it_is_published_again()
    {
        await using var society = await PollingSociety.Found();
        Write("date: 2026-11-26");
        await Read(society);
        Assert.Single(await Reviews(society));

        Write("date: 2026-11-26\nstatus: draft");
        await Read(society);
        Assert.Empty(await Reviews(society));

        Write("date: 2026-11-26\nstatus: published");
        await Read(society);
        Assert.Single(await Reviews(society));
    }

    [Fact]
    public async Task Withdraws_a_review_whose_file_is_moved_to_the_drafts()
    {
        await using var society = await PollingSociety.Found();
        var file = Write("date: 2026-11-26");
        await Read(society);
        Directory.CreateDirectory(Path.Combine(_folder.FullName, "_drafts"));
        File.Move(file, Path.Combine(_folder.FullName, "_drafts", "ferry.md"));

        await Read(society);

        Assert.Empty(await Reviews(society));
    }

    [Fact]
    public async Task Imports_the_other_files_when_a_defect_prevents_one()
    {
        await using var society = await PollingSociety.Found(replace: services => services.AddScoped<IReviewCleaner>(_ => new DefectiveCleaner(draft => draft.Content.Contains("fatal", StringComparison.Ordinal))));
        File.WriteAllText(Path.Combine(_folder.FullName, "a.md"), "---\ntitle: The Other Shore (2020)\ndate: 2026-11-26\n---\nA fatal text about a film, which is long enough to be a review.");
        Write("date: 2026-11-26");
        await Read(society);
        Assert.Single(await Reviews(society));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string header)
    {
        var file = Path.Combine(_folder.FullName, "ferry.md");
        File.WriteAllText(file, $"---\ntitle: The Salt Ferry (2021)\n{header}\n---\n{new BlogPost("a", "A").Body}");
        return file;
    }

    private void Export(params string[] items) => File.WriteAllText(
        Path.Combine(_folder.FullName, "export.xml"),
        $"<rss version='2.0' xmlns:wp='http://wordpress.org/export/1.2/' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Harbour</title><wp:wxr_version>1.2</wp:wxr_version>{string.Concat(items)}</channel></rss>");

    private static string Post(string title, int? id, string type = "post", string status = "publish") => $"""
        <item><title>{title}</title>{(id is null ? "" : $"<guid isPermaLink='false'>https://harbour.example/?p={id}</guid>")}<pubDate>Wed, 01 Jan 2025 10:00:00 +0000</pubDate>
        <content:encoded><![CDATA[{title} is here. {new BlogPost("a", "A").Body}]]></content:encoded><wp:post_type>{type}</wp:post_type><wp:status>{status}</wp:status></item>
        """;

    private Task Read(PollingSociety society)
    {
        var scopes = society.Get<IServiceScopeFactory>();
        var import = new ReviewImport(new ReviewFiles(clock: society.Clock), scopes, NullLogger<ReviewImport>.Instance);
        var job = new ReadFolder(import, _memory, scopes, Options.Create(new ReviewSettings { Folder = _folder.FullName }), society.Clock, NullLogger<ReadFolder>.Instance);
        return job.Execute(Mock.Of<IJobExecutionContext>(), TestContext.Current.CancellationToken).AsTask();
    }

    private static async Task<IReadOnlyList<ReviewSummary>> Reviews(PollingSociety society) =>
        (await society.Look(services => services.GetRequiredService<IReviews>().Latest(new PageRequest(1, 9), TestContext.Current.CancellationToken))).Items;

    private static async Task<bool> IsAnnounced(PollingSociety society, ReviewId review) =>
        (await society.Look(services => services.GetRequiredService<IAnnouncements>().StoryOf(review, TestContext.Current.CancellationToken)))?.Deliveries.Count > 0;
}
