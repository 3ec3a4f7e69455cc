using NodaTime;
using static FilmClubBot.EndToEnd.Tests.Terms.TermSociety;

namespace FilmClubBot.EndToEnd.Tests.Terms;

/// <summary>What the members of a society do in a term, and when.</summary>
internal static class TermScript
{
    /// <summary>Plays the term.</summary>
    public static async Task Play(TermSociety society)
    {
        await TermPlanning.ChooseTheEvening(society);
        await TermPlanning.ChooseTheFilms(society);
        await TermPlanning.Schedule(society);
        await ShowUs(society);
        await ShowSolaris(society);
        await CancelPerfectDays(society);
        await MoveTheRedShoes(society);
        await WatchItFollows(society);
        await ShowTheThirdMan(society);
        await RestoreStalker(society);
        await ShowPlaytime(society);
        await Report(society);
    }

    // The whole life of one screening: a full house, reminders, the question box, slips, a return that is late.
    private static async Task ShowUs(TermSociety society)
    {
        await society.Press(society.Ada, "screenings", "Screening: Us", "I'll come");
        await society.PressReply(society.Ada, "Remind me");
        await society.PressOnSlack(society.Sam, "screenings", "Screening: Us", "I'll come");
        await society.OnSlack(society.Sam, "/reminders", "2h");
        await society.InChat("/rsvp going");
        await society.Press(society.Cy, "screenings", "Screening: Us", "I'll come");
        await society.PressOnSlack(society.Dora, "screenings", "Screening: Us", "Maybe");
        await society.Press(society.Fleur, "screenings", "Screening: Us", "Maybe");
        await society.OnDiscord(society.Fleur, "reminders set", ("lead", "1d"));
        await society.InChat("/rsvp no");
        await society.OnDiscord(society.Mo, "screening guests");
        await society.Until(At(2027, 1, 13, 19, 0), "Us (2019) begins in 24 hours", "@Ada: Reminder: Us (2019)", "@Fleur: Rappel");
        await society.Until(At(2027, 1, 14, 13, 0), "Screening: Solaris (1972)");
        await society.Until(At(2027, 1, 14, 17, 0), "@Ada: Reminder: Us (2019)", "@Sam: Reminder: Us (2019)");
        await society.Until(At(2027, 1, 14, 18, 0), "Us (2019) begins in 1 hour");
        await society.Until(At(2027, 1, 14, 18, 50), "Us (2019) begins in 10 minutes");
        await society.Until(At(2027, 1, 14, 19, 0), "Us (2019) begins now");
        await society.OnDiscord(society.Fleur, "question ask", ("text", "Why does she whistle?"));
        await society.Until(At(2027, 1, 14, 20, 56), "Us (2019): let's talk");
        await society.OnDiscord(society.Mo, "question box");
        await society.PressReply(society.Mo, "Post #1");
        await society.Until(At(2027, 1, 14, 21, 26), "How was Us (2019)?");
        await society.OnDiscord(society.Ada, "rate", ("film", "Us"), ("stars", "4.5"));
        await society.OnDiscord(society.Cy, "rate", ("film", "Us"), ("stars", "5"), ("comment", "She was the other one."), ("spoiler", "true"));
        await society.OnSlack(society.Sam, "/rate", "Us 3");
        await society.OnDiscord(society.Mo, "screening tally", ("screening", "Us"), ("attended", "41"), ("a", "12"), ("b", "9"), ("c", "4"), ("d", "1"), ("tickets", "members 30; guests 11"));
        await society.Until(At(2027, 1, 15, 10, 0), "Us (2019): what we thought");
    }

    private static async Task ShowSolaris(TermSociety society)
    {
        await society.PressOnSlack(society.Dora, "screenings", "Screening: Solaris", "I'll come");
        await society.OnSlack(society.Dora, "/reminders", "1d");
        await society.Press(society.Fleur, "screenings", "Screening: Solaris", "I'll come");
        await society.Until(At(2027, 1, 20, 19, 0), "Solaris (1972) begins in 24 hours", "@Dora: Erinnerung", "@Fleur: Rappel");
        await society.Until(At(2027, 1, 21, 13, 0), "Screening: Perfect Days (2023)");
        await Show(society, "Solaris (1972)", At(2027, 1, 21, 19, 0), minutes: 166);
        await society.OnSlack(society.Dora, "/rate", "Solaris (1972) 4");
        await society.Until(At(2027, 1, 22, 10, 0), "Solaris (1972): what we thought");
    }

    private static async Task CancelPerfectDays(TermSociety society)
    {
        await society.Press(society.Ada, "screenings", "Screening: Perfect Days", "I'll come");
        await society.InChat("/rsvp going");
        await society.Until(At(2027, 1, 26, 9, 0));
        await society.OnDiscord(society.Mo, "screening cancel", ("screening", "Perfect Days"), ("reason", "The projector is being repaired."));
        await society.PressReply(society.Mo, "Cancel the screening");
        await society.Until(At(2027, 1, 28, 13, 0), "Screening: The Red Shoes (1948)");

        // Two weeks after the results of the first screening.
        await society.Until(At(2027, 1, 29, 10, 0), "#moderators: ");
        await society.OnDiscord(society.Mo, "screening tally", ("screening", "Us"), ("returned", "true"));
    }

    private static async Task MoveTheRedShoes(TermSociety society)
    {
        await society.Press(society.Ada, "screenings", "Screening: The Red Shoes", "I'll come");
        await society.PressOnSlack(society.Sam, "screenings", "Screening: The Red Shoes", "I'll come");
        await society.Until(At(2027, 2, 3, 19, 0), "The Red Shoes (1948) begins in 24 hours", "@Ada: Reminder: The Red Shoes (1948)");
        await society.OnDiscord(society.Mo, "screening move", ("screening", "The Red Shoes"), ("when", "6 Feb 2027 20:00"));
        await society.Until(At(2027, 2, 4, 13, 0), "Screening: It Follows (2014)");

        // The times that it was moved from pass in silence.
        await society.Until(At(2027, 2, 4, 19, 1));
        await society.Until(At(2027, 2, 5, 20, 0), "The Red Shoes (1948) begins in 24 hours", "@Ada: Reminder: The Red Shoes (1948)");
        await society.Until(At(2027, 2, 6, 18, 0), "@Ada: Reminder: The Red Shoes (1948)", "@Sam: Reminder: The Red Shoes (1948)");
        await Show(society, "The Red Shoes (1948)", At(2027, 2, 6, 20, 0), minutes: 173);
        await society.OnDiscord(society.Ada, "rate", ("film", "The Red Shoes"), ("stars", "5"));
        await society.Until(At(2027, 2, 7, 10, 0), "The Red Shoes (1948): what we thought");
    }

    // At home, and together.
    private static async Task WatchItFollows(TermSociety society)
    {
        await society.OnSlack(society.Sam, "/reminders", "off");
        await society.Press(society.Cy, "screenings", "Screening: It Follows", "I'll come");
        await society.InChat("/rsvp going");
        await society.Until(At(2027, 2, 10, 19, 0), "It Follows (2014) begins in 24 hours");
        await society.Until(At(2027, 2, 11, 13, 0), "Screening: The Third Man (1949)");
        await society.Until(At(2027, 2, 11, 19, 0), "It Follows (2014) begins now");
        await society.OnDiscord(society.Cy, "react", ("remark", "Behind her!"), ("at", "12:30"));
        await society.InChat("/react at:12:40 Run!");
        await society.Until(At(2027, 2, 11, 20, 40), "It Follows (2014): let's talk");
        await society.InChat("/watch timeline");
        await society.Until(At(2027, 2, 11, 21, 10), "How was It Follows (2014)?");
        await society.InChat("/rate It Follows 3.5");
        await society.Until(At(2027, 2, 12, 10, 0), "It Follows (2014): what we thought");
    }

    // No review speaks of it.
    private static async Task ShowTheThirdMan(TermSociety society)
    {
        await society.PressOnSlack(society.Dora, "screenings", "Screening: The Third Man", "I'll come");
        await society.Until(At(2027, 2, 17, 19, 0), "The Third Man (1949) begins in 24 hours", "@Dora: Erinnerung");
        await society.Until(At(2027, 2, 18, 13, 0), "Screening: Stalker (1979)");
        await Show(society, "The Third Man (1949)", At(2027, 2, 18, 19, 0), minutes: 104);
        await society.Until(At(2027, 2, 19, 10, 0), "The Third Man (1949): what we thought");
    }

    private static async Task RestoreStalker(TermSociety society)
    {
        await society.Press(society.Ada, "screenings", "Screening: Stalker", "I'll come");
        await society.OnDiscord(society.Mo, "screening cancel", ("screening", "Stalker"));
        await society.PressReply(society.Mo, "Cancel the screening");
        await society.Until(At(2027, 2, 20, 9, 0));
        await society.OnDiscord(society.Mo, "screening restore", ("screening", "Stalker"));
        await society.Until(At(2027, 2, 24, 19, 0), "Stalker (1979) begins in 24 hours", "@Ada: Reminder: Stalker (1979)");
        await society.Until(At(2027, 2, 25, 13, 0), "Screening: Playtime (1967)");
        await Show(society, "Stalker (1979)", At(2027, 2, 25, 19, 0), minutes: 161);
        await society.OnDiscord(society.Ada, "rate", ("film", "Stalker"), ("stars", "4"));
        await society.Until(At(2027, 2, 26, 10, 0), "Stalker (1979): what we thought");
    }

    // Nobody says that they come.
    private static async Task ShowPlaytime(TermSociety society)
    {
        await society.Until(At(2027, 3, 3, 19, 0), "Playtime (1967) begins in 24 hours");
        await Show(society, "Playtime (1967)", At(2027, 3, 4, 19, 0), minutes: 124);
        await society.Until(At(2027, 3, 5, 10, 0), "Playtime (1967): what we thought");
    }

    private static async Task Show(TermSociety society, string film, Instant start, int minutes)
    {
        var end = start + Duration.FromMinutes(minutes);
        await society.Until(start, $"{film} begins now");
        await society.Until(end, $"{film}: let's talk");
        await society.Until(end + Duration.FromMinutes(30), $"How was {film}?");
    }

    private static async Task Report(TermSociety society)
    {
        await society.Until(At(2027, 3, 20, 10, 0));
        await society.OnDiscord(society.Fleur, "wrapped", ("period", "Winter 2027"), ("club", "true"));
        await society.OnDiscord(society.Mo, "screening returns", ("term", "Winter 2027"));
        await society.OnDiscord(society.Mo, "club report", ("period", "Winter 2027"));
        foreach (var path in new[] { "/feed/programme.json", "/feed/results.json" })
            await society.Page(path);
        await society.Archive();
    }
}
