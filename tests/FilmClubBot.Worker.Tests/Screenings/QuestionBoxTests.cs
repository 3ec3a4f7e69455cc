using System.Globalization;
using FilmClubBot.Commands.Audit;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Paging;
using FilmClubBot.Commands.Framework.Rendering;
using FilmClubBot.Commands.QuestionBox;
using FilmClubBot.Domain.Screenings;
using Microsoft.Extensions.DependencyInjection;

namespace FilmClubBot.Worker.Tests.Screenings;

/// <summary>Questions for a discussion, asked without a name.</summary>
public class QuestionBoxTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_reaches_the_discussion_without_the_name_of_who_asked()
    {
        await using var society = await Society();
        await society.Live(2026, 11, 26, 21, 0);
        var asked = await society.Ask("/question ask text:\"Why does she stay on board?\"", "Ada");
        Assert.Equal((false, Audience.Caller), (asked.IsRefusal, asked.Audience));
        // What the browser chat stores with the member's name.
        Assert.Equal("/question ask", asked.TypedWithoutSecrets);
        Assert.DoesNotContain("stay on board", Text(asked.WithoutSecrets!), StringComparison.Ordinal);
        Assert.Equal("A question about The Last Ferry (1999) is in the question box. /question box shows it.", Assert.Single(society.Channel.ModeratorNotices));

        var box = await society.RunCommand("/question box");
        Assert.Equal(Audience.Caller, box.Audience);
        Assert.Contains("Why does she stay on board?", Text(box), StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", Text(box), StringComparison.Ordinal);

        var posted = await society.RunCommand(Assert.IsType<Button>(box.Actions[0]).Call.Text);
        Assert.Equal((false, Audience.Everyone), (posted.IsRefusal, posted.Audience));
        Assert.Equal("From the question box: The Last Ferry (1999)", posted.Title);
        Assert.Contains("Why does she stay on board?", Text(posted), StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", Text(posted), StringComparison.Ordinal);

        Assert.True((await society.RunCommand("/question post 1")).IsRefusal);
        Assert.Contains("It is empty", Text(await society.RunCommand("/question box")), StringComparison.Ordinal);
        var audit = await society.Look(services => services.GetRequiredService<IAuditLog>().Recent(new PageRequest(1, 10), Stop));
        Assert.DoesNotContain(audit.Items, entry => entry.By?.Name == "Ada");
    }

    [Fact]
    public async Task Discarding_asks_first()
    {
        await using var society = await Society();
        await society.Ask("/question ask text:\"Who paid for this?\" screening:#1", "Ada");
        Assert.True((await society.RunCommand("/question discard 1")).IsQuestion);
        Assert.False((await society.RunCommand("/question discard 1 confirm:yes")).IsRefusal);
        Assert.Contains("It is empty", Text(await society.RunCommand("/question box")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_box_refuses_questions()
    {
        await using var society = await Society();
        await society.Do(async services =>
        {
            for (var count = 0; count < BoxedQuestion.MaxInBox; count++)
                Assert.NotNull(await services.GetRequiredService<IQuestionBox>().Add(new(1), "Why?", Stop));
        });
        Assert.Contains("The box is full", Text(await society.Ask("/question ask text:Why?", "Ada")), StringComparison.Ordinal);
        var box = await society.RunCommand("/question box");
        Assert.Equal(10, box.Actions.Count);
        Assert.Contains("95", Text(box), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/question box")]
    [InlineData("/question post 1")]
    [InlineData("/question discard 1 confirm:yes")]
    public async Task The_box_is_for_moderators(string typed)
    {
        await using var society = await Society();
        await society.Ask("/question ask text:Why?", "Ada");
        Assert.True((await society.Ask(typed, "Ada")).IsForModerators);
        Assert.Single(await society.Look(services => services.GetRequiredService<IQuestionBox>().List(Stop)));
    }

    [Fact]
    public async Task Nothing_can_be_asked_of_a_screening_that_is_not_announced()
    {
        await using var society = await ScreeningSociety.Found();
        Assert.True((await society.Ask("/question ask text:Why?", "Ada")).IsRefusal);
        Assert.Empty(society.Channel.ModeratorNotices);
    }

    private static string Text(Card card) => PlainText.Render(card, ScreeningSociety.Club.Zone, CultureInfo.InvariantCulture);

    private static async Task<ScreeningSociety> Society()
    {
        var society = await ScreeningSociety.Found();
        Assert.False((await society.RunCommand("/screening schedule \"The Last Ferry (1999)\" when:\"26 nov 7pm\" runtime:90 place:\"Room 12\"")).IsRefusal);
        return society;
    }
}
