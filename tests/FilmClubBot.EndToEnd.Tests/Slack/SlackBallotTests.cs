using FilmClubBot.Domain.Ballots;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing.Slack.Workspaces;

namespace FilmClubBot.EndToEnd.Tests.Slack;

/// <summary>The next film is chosen on Slack, which refuses what is too long or too much.</summary>
public sealed class SlackBallotTests
{
    [Fact]
    public async Task A_ranking_of_the_maximum_number_of_films_is_entered_by_buttons_and_counted()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);
        var titles = Enumerable.Range(1, Ballot.MaxFilms).Select(number => $"{(char)('A' + number - 1)} film with {new string('x', 60)}");
        await society.Types("/ballot", $"open title:\"Friday's film\" films:\"{string.Join("; ", titles)}\" method:schulze", society.Mo);

        var paper = (await society.Types("/ballot", "vote")).Message!;
        Assert.NotNull(paper.OnlyFor);
        await Choose(society, paper, 0, 25);
        for (var number = 1; number < Ballot.MaxFilms; number++)
            await Choose(society, paper, number % 5 == 0 ? 1 : 0, number);
        var cast = await society.People.Press(society.Ada, paper, "Cast this vote");
        Assert.Contains("Your vote is in: Friday's film", cast.Shown, StringComparison.Ordinal);

        await society.Types("/ballot", "close confirm:yes", society.Mo);
        var result = await society.Types("/ballot", "result");
        Assert.Contains("Y film with", result.Shown, StringComparison.Ordinal);
        for (var page = 2; result.Message!.Elements.Any(element => element.Label == "Next ▶"); page++)
        {
            Assert.True(page < 40, "The pages do not end.");
            await society.People.Press(society.Ada, result.Message, "Next ▶");
        }

        Assert.Contains("Seed: ", result.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_vote_may_contain_signs_that_slack_writes_as_entities()
    {
        await using var society = await SlackSociety.Serving(OwnFiles.Her);
        await society.Types("/ballot", "open title:Friday films:\"Her; Thelma &amp; Louise (1991)\"", society.Mo);

        var cast = await society.Types("/ballot", "vote Thelma &amp; Louise &gt; Her");

        Assert.Contains("Your vote is in: Friday", cast.Shown, StringComparison.Ordinal);
        Assert.InRange(cast.Shown.IndexOf("Thelma & Louise (1991)", StringComparison.Ordinal), 0, cast.Shown.IndexOf("Her (2013)", StringComparison.Ordinal));
    }

    private static async Task Choose(SlackSociety society, WorkspaceMessage paper, int menu, int number)
    {
        var select = paper.Elements.Where(element => element.Type == "static_select").ElementAt(menu);
        var option = select.Json["options"]!.AsArray().First(option => option!["text"]!["text"]!.GetValue<string>().StartsWith($"{number}. ", StringComparison.Ordinal));
        await society.People.Choose(society.Ada, paper, select.ActionId, option!["value"]!.GetValue<string>());
    }
}
