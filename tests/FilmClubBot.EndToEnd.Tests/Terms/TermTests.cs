using FilmClubBot.EndToEnd.Tests.Chat;
using FilmClubBot.EndToEnd.Tests.Screenings;
using FilmClubBot.EndToEnd.Tests.Workers;
using FilmClubBot.Testing;

namespace FilmClubBot.EndToEnd.Tests.Terms;

/// <summary>A term of eight screenings, from the date poll to the annual report, on Discord, on Slack and in the browser chat.</summary>
[LongRunning]
public sealed class TermTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(Trouble.None, 1, Traits = ["Form", "Long"])]
    [InlineData(Trouble.Killed, 1, Traits = ["Form", "Long"])]
    [InlineData(Trouble.Killed, 3, true, Traits = ["Form", "Long"])]
    public async Task Every_place_gets_the_messages_of_the_approved_list_and_no_others(Trouble trouble, int every, bool onPostgres = false)
    {
        await using var postgres = onPostgres ? TestPostgres.Database() : null;
        await using var society = await TermSociety.Found(browser, trouble, every, postgres);
        try
        {
            await TermScript.Play(society);
        }
        catch (Exception)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(society.Journal);
            throw;
        }

        Approved.Matches(society.Journal, "term.txt");
    }
}
