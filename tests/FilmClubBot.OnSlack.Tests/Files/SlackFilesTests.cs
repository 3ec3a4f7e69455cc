using System.Text;
using FilmClubBot.OnSlack.Tests.Hosting;
using FilmClubBot.Testing.Slack.Faults;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.OnSlack.Tests.Files;

/// <summary>A command's file: from its form, and from a message.</summary>
public sealed class SlackFilesTests : IAsyncLifetime
{
    private SlackStage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await SlackStage.Start();

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task Asks_for_the_file_in_a_form_and_shows_the_reply_to_the_caller_alone()
    {
        var modal = (await _stage.Types("/keep")).View!;
        var kept = await _stage.People.Submit(_stage.Ada, modal, new Dictionary<string, string> { ["file"] = File("ratings.csv", "Her").Id });

        Assert.Contains("Kept ratings.csv: Her", kept.Shown, StringComparison.Ordinal);
        Assert.Equal((SlackSeenKind.Ephemeral, _stage.Ada.Id), (kept.Kind, kept.User));
    }

    [Fact]
    public async Task Reads_the_file_of_a_message()
    {
        var message = await _stage.People.Post(_stage.Ada, _stage.Films, "my ratings", sendsEvent: false, File("ratings.csv", "Her"));

        var kept = await _stage.People.Shortcut(_stage.Ada, message, "keep");

        Assert.Contains("Kept ratings.csv: Her", kept.Shown, StringComparison.Ordinal);
        Assert.Equal((SlackSeenKind.Ephemeral, _stage.Ada.Id), (kept.Kind, kept.User));
    }

    [Fact]
    public async Task Refuses_a_message_without_a_file_or_with_several()
    {
        var without = await _stage.People.Post(_stage.Ada, _stage.Films, "words", sendsEvent: false);
        var with = await _stage.People.Post(_stage.Ada, _stage.Films, "words", sendsEvent: false, File("a.csv", "a"), File("b.csv", "b"));

        Assert.Contains("has no file", (await _stage.People.Shortcut(_stage.Ada, without, "keep")).Shown, StringComparison.Ordinal);
        Assert.Contains("has several files", (await _stage.People.Shortcut(_stage.Ada, with, "keep")).Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_file_is_not_read_because_it_may_be_one_that_the_caller_may_not_see()
    {
        var secret = File("secret.csv", "Secret");

        var seen = await _stage.Types("/keep", $"file:{secret.Id}");

        Assert.NotNull(seen.View);
        Assert.DoesNotContain(_stage.Slack.Requests, request => request.Method == "files.info");
    }

    [Theory]
    [InlineData(5000, null)]
    [InlineData(5000, 10)]
    public async Task Refuses_a_file_that_is_too_large_whatever_length_is_stated(int length, int? stated)
    {
        var file = _stage.Slack.Workspace.AddFile("large.csv", new byte[length], length: stated);

        Assert.Contains("large.csv is too large", (await Submit(file)).Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_a_file_that_is_stored_elsewhere_or_no_longer_exists()
    {
        Assert.Contains("There is no such file", (await Submit(_stage.Slack.Workspace.AddFile("doc", [1], isExternal: true))).Shown, StringComparison.Ordinal);
        _stage.Slack.Faults.Next("files.info", new SlackFault.Error("file_deleted"));
        Assert.Contains("There is no such file", (await Submit(File("gone.csv", "x"))).Shown, StringComparison.Ordinal);
    }

    private WorkspaceFile File(string name, string content) => _stage.Slack.Workspace.AddFile(name, Encoding.UTF8.GetBytes(content));

    private async Task<SlackSeen> Submit(WorkspaceFile file) =>
        await _stage.People.Submit(_stage.Ada, (await _stage.Types("/keep")).View!, new Dictionary<string, string> { ["file"] = file.Id });
}
