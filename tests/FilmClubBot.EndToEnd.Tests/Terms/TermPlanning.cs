using static FilmClubBot.EndToEnd.Tests.Terms.TermSociety;

namespace FilmClubBot.EndToEnd.Tests.Terms;

/// <summary>What comes before the first screening of a term.</summary>
internal static class TermPlanning
{
    /// <summary>A date poll.</summary>
    public static async Task ChooseTheEvening(TermSociety society)
    {
        await society.OnDiscord(
            society.Mo, "poll dates", ("title", "The winter's evening"), ("times", "14 Jan 2027 19:00; 15 Jan 2027 19:30; 16 Jan 2027 20:00"), ("closes", "30 Nov 2026 20:00"));
        await society.PressReply(society.Mo, "Ask in this channel");
        await society.Press(society.Ada, "lounge", "The winter's evening", "Say when I can");
        await society.OnDiscord(society.Cy, "poll answer", ("choice", "1"));
        await society.OnDiscord(society.Fleur, "poll answer", ("choice", "2"), ("answer", "maybe"));
        await society.OnSlack(society.Sam, "/poll", "answer choice:1");
        await society.OnSlack(society.Dora, "/poll", "answer choice:3 answer:no");
        await society.InChat("/poll answer choice:1 answer:yes");
        await society.Until(At(2026, 11, 30, 20, 0), "The winter's evening: ");
        await society.OnDiscord(society.Mo, "poll result");
    }

    /// <summary>Suggestions, and a ballot by single transferable vote. No tie is drawn: the first choices are three, two and one, and what they transfer differs too.</summary>
    public static async Task ChooseTheFilms(TermSociety society)
    {
        foreach (var film in new[] { "Us (2019)", "The Red Shoes (1948)", "Stalker (1979)" })
            await society.OnDiscord(society.Ada, "suggest", ("film", film));
        await society.OnDiscord(society.Cy, "suggest", ("film", "Us"), ("reason", "The scissors."));
        await society.OnDiscord(society.Fleur, "suggest", ("film", "Playtime (1967)"));
        await society.OnSlack(society.Sam, "/suggest", "Solaris (1972)");
        await society.OnSlack(society.Dora, "/suggest", "The Third Man (1949)");
        await society.OnSlack(society.Sam, "/suggest", "It Follows");
        await society.InChat("/suggest Perfect Days");
        await society.InChat("/suggest Ran (1985)");
        await society.InChat("/watchlist");

        await society.OnDiscord(society.Mo, "ballot open", ("title", "The winter term"), ("method", "singletransferable"), ("seats", "8"), ("closes", "5 Dec 2026 20:00"));
        await society.OnDiscord(society.Ada, "ballot vote", ("ranking", "Us > The Red Shoes > Stalker"));
        await society.OnDiscord(society.Cy, "ballot vote", ("ranking", "Us > The Red Shoes > Stalker"));
        await society.OnDiscord(society.Fleur, "ballot vote", ("ranking", "Us > It Follows > Playtime"));
        await society.OnSlack(society.Sam, "/ballot", "vote Solaris (1972) > It Follows > The Third Man");
        await society.OnSlack(society.Dora, "/ballot", "vote Solaris (1972) > The Third Man");
        await society.InChat("/ballot vote Perfect Days");
        await society.Until(At(2026, 12, 5, 20, 0), "The winter term: ");
        await society.InChat("/ballot result");
    }

    /// <summary>Eight screenings, a week apart.</summary>
    public static async Task Schedule(TermSociety society)
    {
        await society.OnDiscord(
            society.Mo, "screening schedule", ("film", "Us"), ("when", "14 Jan 2027 19:00"), ("place", "Lecture hall 2"), ("capacity", "3"), ("runtime", "116"), ("reminders", "24h, 1h, 10m"),
            ("licence", "Park Circus"));
        await society.OnDiscord(
            society.Mo, "screening facts", ("screening", "Us"), ("format", "dcp"), ("captions", "true"), ("stepfree", "true"), ("strobe", "true"), ("number", "PC-1187"), ("showings", "1"));
        await society.OnDiscord(society.Mo, "screening schedule", ("film", "Solaris (1972)"), ("when", "21 Jan 2027 19:00"), ("place", "Lecture hall 2"), ("runtime", "166"), ("announce", "14 Jan 2027 13:00"));
        await society.OnDiscord(society.Mo, "screening schedule", ("film", "Perfect Days"), ("when", "28 Jan 2027 19:00"), ("place", "Lecture hall 2"), ("runtime", "124"), ("announce", "21 Jan 2027 13:00"));
        await society.OnDiscord(society.Mo, "screening schedule", ("film", "The Red Shoes"), ("when", "4 Feb 2027 19:00"), ("place", "Lecture hall 2"), ("runtime", "134"), ("announce", "28 Jan 2027 13:00"));
        await society.OnDiscord(society.Mo, "screening facts", ("screening", "The Red Shoes"), ("format", "thirtyfive"), ("interval", "15"), ("short", "Night Mail"), ("shortminutes", "24"));
        await society.OnDiscord(society.Mo, "screening schedule", ("film", "It Follows"), ("when", "11 Feb 2027 19:00"), ("link", "https://watch.example/lantern"), ("runtime", "100"), ("announce", "4 Feb 2027 13:00"));
        await society.OnDiscord(society.Mo, "screening schedule", ("film", "The Third Man"), ("when", "18 Feb 2027 19:00"), ("place", "Lecture hall 2"), ("runtime", "104"), ("announce", "11 Feb 2027 13:00"));
        await society.OnDiscord(society.Mo, "screening schedule", ("film", "Stalker"), ("when", "25 Feb 2027 19:00"), ("place", "Lecture hall 2"), ("runtime", "161"), ("announce", "18 Feb 2027 13:00"));
        await society.OnDiscord(society.Mo, "screening schedule", ("film", "Playtime"), ("when", "4 Mar 2027 19:00"), ("place", "Lecture hall 2"), ("runtime", "124"), ("announce", "25 Feb 2027 13:00"));
        await society.InChat("/programme Winter 2027");
    }
}
