using FilmClubBot.Commands.Framework.Answering;
using FilmClubBot.OnSlack.Answering;
using FilmClubBot.OnSlack.Inbound;
using FilmClubBot.OnSlack.Limits;
using FilmClubBot.OnSlack.Tests.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace FilmClubBot.OnSlack.Tests.Answering;

public sealed class FormSubmissionsTests
{
    private static readonly CancellationToken _cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slow_reply_is_shown_in_the_modal_after_the_acknowledgement_which_would_replace_it()
    {
        var time = new FakeTimeProvider(new(2026, 11, 27, 8, 0, 0, TimeSpan.Zero));
        await using var stage = await SlackStage.Start(time: time);
        var modal = (await stage.People.Shortcut(stage.Ada, "film")).View!;
        var submission = new SlackEvent(
            stage.Slack.Workspace.TeamId, new SlackUser(stage.Ada.Id, "Ada"), new SlackPlace.Modal(modal.Id, new FormNote("slow", Place: null).Write()), null,
            new SlackAct.FormSubmit(new Dictionary<string, string>(), []));

        var submitting = stage.Get<FormSubmissions>().Submit(submission, (SlackAct.FormSubmit)submission.Act, _cancel);
        while (!submitting.IsCompleted)
        {
            time.Advance(SlackLimits.Patience);
            await Task.Yield();
        }

        var acknowledgement = await submitting;
        stage.Stage.Gate.SetResult();
        var ending = stage.Get<DeferredReplies>().StopAsync(_cancel);
        Assert.DoesNotContain(stage.Slack.Requests, request => request.Method == "views.update");
        acknowledgement.MarkSent();
        await ending;

        Assert.Contains(stage.Slack.Requests, request => request.Method == "views.update");
    }
}
