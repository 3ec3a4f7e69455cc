using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Domain.Announcements;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Ballots.Votes;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.OwnData;
using FilmClubBot.Storage.Schema;
using FilmClubBot.Storage.Tests.Clubs;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Tests.OwnData;

public sealed class ErasureTests
{
    private const string Name = "Zephyrine Quill", Id = "acct778899zz", Words = "Quincewords", Other = "Impersonal";

    [Fact]
    public async Task After_it_no_column_of_any_table_has_the_members_name_ids_or_words()
    {
        await using var society = await Society.Found();
        Dictionary<Type, string> tables;
        await using (var scope = society.Begin())
        {
            await LikeClubs.Fill(scope.Context, society.Now, WordsOf);
            tables = scope.Context.Model.GetEntityTypes().ToDictionary(type => type.ClrType, type => type.GetTableName()!);
        }

        var member = new MemberId(int.Parse(Assert.Single(society.Query($"SELECT Id FROM Members WHERE Name LIKE '%{Name}%'")), System.Globalization.CultureInfo.InvariantCulture));
        foreach (var (row, column) in OwnColumns.All.Where(listed => OwnColumns.FateOf(listed.Row, listed.Column) != ColumnFate.Impersonal))
            Assert.True(Holds(society, tables[row], column), $"The row of {row.Name} has nothing of the member in {column}, so that this test shows nothing: see {nameof(LikeClubs)}.");
        var kept = Rows(society).Where(row => row.Contains(Other, StringComparison.Ordinal)).Select(row => row.Split('|')[0]).ToHashSet();

        await society.Do(scope => scope.OwnData.Erase(member, ["reviews"], Society.Token));

        Assert.DoesNotContain(Rows(society), row => row.Contains(Name, StringComparison.Ordinal) || row.Contains(Id, StringComparison.Ordinal) || row.Contains(Words, StringComparison.Ordinal));
        Assert.Empty(society.Query("SELECT Name FROM Members"));
        // A row that is not the member's stays.
        Assert.Subset(
            Rows(society).Select(row => row.Split('|')[0]).ToHashSet(),
            kept.Except(["ChannelMessages", "FeedItems", "Feeds", "FilmMerges", "Rsvps", "Votes"]).ToHashSet());
    }

    [Fact]
    public async Task What_others_have_stays_and_averages_are_those_of_the_others()
    {
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013);
        var (ada, bo) = (await society.Join("Ada"), await society.Join("Bo"));
        await society.Do(scope => scope.Ratings.Save(her.Id, ada.Id, Stars.FromHalves(2), "Ada's own words", false, Society.Token));
        await society.Do(scope => scope.Ratings.Save(her.Id, bo.Id, Stars.FromHalves(8), null, false, Society.Token));

        await society.Do(scope => scope.OwnData.Erase(ada.Id, [], Society.Token));

        Assert.Equal((1, 8), (await society.Do(scope => scope.Ratings.Summary(her.Id, Society.Token))) is var summary ? (summary.Count, (int)(summary.Average!.Value * 2)) : default);
        Assert.Equal(["Bo"], society.Query("SELECT Name FROM Members"));
    }

    [Fact]
    public async Task Messages_count_the_votes_that_are_left()
    {
        await using var society = await Society.Found();
        var films = new[] { await society.Review("Her"), await society.Review("Heat") };
        var (ada, bo) = (await society.Join("Ada"), await society.Join("Bo"));
        var ballots = new List<Ballot>();
        foreach (var title in new[] { "Friday", "Monday" })
            ballots.Add(await society.Do(scope => scope.Ballots.Add(new(default, title, films, new(CountingMethod.Schulze, 1, 1), DrawSeed.FromText("2707ae42ff72b8621e1bdfc5ded202b2"), society.Now), Society.Token)));
        var poll = await society.Do(scope => scope.Polls.Add(new(default, "Where?", PollKind.One, [new PollChoice.Answer("Here"), new PollChoice.Answer("There")], society.Now, society.Now + Duration.FromDays(1)), Society.Token));
        await society.Do(scope => scope.Votes.Cast(ballots[0].Id, ada.Id, Ranking.Of([[films[0].Id]]), Society.Token));
        await society.Do(scope => scope.Votes.Cast(ballots[1].Id, bo.Id, Ranking.Of([[films[0].Id]]), Society.Token));
        await society.Do(scope => scope.Polls.Answer(poll.Id, ada.Id, 1, PollAnswer.Yes, Society.Token));
        Subject[] subjects = [new Subject.BallotNews(ballots[0].Id, VoteMoment.Opened), new Subject.BallotNews(ballots[1].Id, VoteMoment.Opened), new Subject.PollNews(poll.Id, VoteMoment.Opened)];
        foreach (var (index, subject) in subjects.Index())
            await society.Do(scope => scope.Announcements.Announce(subject, [new(Platform.Discord, $"{index}")], Society.Token));
        society.Execute("UPDATE Deliveries SET State = 'Sent', Message = 'm'");

        await society.Do(scope => scope.OwnData.Erase(ada.Id, [], Society.Token));

        Assert.Equal(["0", "2"], society.Query("SELECT Channel FROM Deliveries WHERE State = 'Pending' ORDER BY Channel"));
    }

    [Fact]
    public async Task Texts_of_the_bot_stay_without_the_name_and_names_of_others_stay()
    {
        await using var society = await Society.Found();
        var (ada, bo) = (await society.Join("Ada"), await society.Join("Bo"));
        var evening = await society.Do(scope => scope.Screenings.Add(new Screening(default, null, society.Now + Duration.FromDays(1), Duration.FromHours(2), ScreeningState.Announced) { Host = ada }, Society.Token));
        await society.Do(async scope =>
        {
            scope.Audit.Record(bo.Id, "member role", "Ada (moderator)");
            scope.Audit.Record(bo.Id, "films set", "Adaptation (2002)");
            await scope.Announcements.Announce(new Subject.Notice("event", "Ada moved “Her”; Adaptation stays."), [new(Platform.Discord, "7")], Society.Token);
            await scope.Announcements.Announce(new Subject.ScreeningNews(evening.Id, new ScreeningStep.PlaceFree(ada.Id, society.Now), 0), [], Society.Token);
        });
        await society.Do(scope => scope.Calls.Save(new Dictionary<string, CommandCall> { ["a"] = new("rate", ("film", "Her"), ("comment", "once changed")), ["b"] = new("film", ("film", "Her")) }, Society.Token));

        await society.Do(scope => scope.OwnData.Erase(ada.Id, ["rate"], Society.Token));

        Assert.Equal([$"{NameScrubber.Mark} (moderator)", "Adaptation (2002)"], society.Query("SELECT Subject FROM AuditLog ORDER BY Id"));
        Assert.Contains($"{NameScrubber.Mark} moved “Her”; Adaptation stays.", Assert.Single(society.Query("SELECT Subject FROM Announcements")), StringComparison.Ordinal);
        Assert.Equal(["b"], society.Query("SELECT \"Key\" FROM SavedCalls"));
        Assert.Null((await society.Do(scope => scope.Screenings.Find(evening.Id, Society.Token)))!.Host);
    }

    [Fact]
    public async Task Messages_of_the_chat_that_show_the_member_or_their_words_are_deleted_and_posts_of_the_bot_stay_without_them()
    {
        const string Remark = "She leaves, \"and\" that is all.";
        await using var society = await Society.Found();
        var her = await society.Review("Her", 2013);
        var (ada, bo) = (await society.Join("Ada"), await society.Join("Bo"));
        await society.Do(scope => scope.Ratings.Save(her.Id, ada.Id, Stars.FromHalves(2), Remark, false, Society.Token));
        foreach (var (author, typed, title) in new (Member?, string?, string)[]
        {
            (ada, "/help", "Help"), (bo, "/ratings her", $"An older name: {Remark}"), (bo, "/taste ada", "Taste of Ada"), (bo, "/film her", "Her (2013)"), (null, null, $"Ada said {Remark} of Adaptation"),
        })
            await society.Do(scope => scope.Channels.Add(new("reviews", author, typed, new() { Title = title }), Society.Token));

        await society.Do(scope => scope.OwnData.Erase(ada.Id, [], Society.Token));

        var left = await society.Do(scope => scope.Channels.Latest("reviews", bo.Id, 10, Society.Token));
        Assert.Equal(["Her (2013)", $"{NameScrubber.Mark} said {NameScrubber.Mark} of Adaptation"], left.Select(message => message.Card.Title));
    }

    [Fact]
    public async Task A_film_that_only_the_member_had_named_goes_with_them()
    {
        await using var society = await Society.Found();
        var (ada, bo) = (await society.Join("Ada"), await society.Join("Bo"));
        await society.Do(async scope =>
        {
            foreach (var (title, by) in new[] { ("My secret film", new[] { ada }), ("A shared film", [ada, bo]) })
            {
                var film = await scope.Films.Want(new(title, null, []), Society.Token);
                foreach (var member in by)
                    await scope.Watchlist.Support(default, film.Id, member.Id, null, Society.Token);
            }
        });

        await society.Do(scope => scope.OwnData.Erase(ada.Id, [], Society.Token));

        Assert.Equal(["A shared film"], society.Query("SELECT Title FROM Films"));
    }

    [Fact]
    public async Task The_export_has_every_kind_of_row_that_is_the_members()
    {
        await using var society = await Society.Found();
        await using (var scope = society.Begin())
            await LikeClubs.Fill(scope.Context, society.Now, WordsOf);
        var member = (await society.Do(scope => scope.Members.Named("Zephyrine", 1, Society.Token))).Single();

        var tables = await society.Do(scope => scope.OwnData.Of(member.Id, Society.Token));

        Assert.All(tables, table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count)));
        Assert.Equal(
            ["accounts", "calendars", "diary", "followed_diary", "followed_entries", "hosted", "jobs", "link_codes", "member", "messages", "moderation", "polls", "ratings", "remarks", "reminders", "rsvps", "sessions", "sign_in_links", "turns", "undoable", "volunteered", "votes", "watchlist", "wrong_link_codes"],
            tables.Select(table => table.Name).Order(StringComparer.Ordinal));
        var written = string.Join('\n', tables.SelectMany(table => table.Rows).SelectMany(row => row));
        Assert.All(
            new[] { "RatingRow.Comment", "ViewingRow.Tags", "ViewingRow.Review", "SuggestionRow.Reason", "ReactionRow.Remark", "WebSessionRow.Browser", "ChannelMessageRow.Typed", "UndoRow.Call" },
            column => Assert.Contains($"{Words} {column}", written, StringComparison.Ordinal));
    }

    private static string WordsOf(Type row, string column) => (row, column) switch
    {
        (_, "Name") when row == typeof(MemberRow) => Name,
        (_, "ExternalId") when row == typeof(AccountRow) => Id,
        (_, "AccountId") => $"{Id} {nameof(AccountRow)}.ExternalId,",
        // The filling adds the table and the column to each text, also to the member's name.
        _ => OwnColumns.FateOf(row, column) switch { ColumnFate.Deleted => Words, ColumnFate.Cleared => $"of {Name} {nameof(MemberRow)}.Name,", _ => Other },
    };

    // Keys of members, secrets and fixed values are no words of the filling.
    private static bool Holds(Society society, string table, string column) =>
        column is "MemberId" or "AuthorId" or "HostId" or "Hash" or "Answer" or "Answers" or "Platform" or "Ranking" || (table, column) is ("Announcements", "Subject") or ("Duties", "State")
        || society.Query($"SELECT \"{column}\" FROM \"{table}\"").Exists(value => value.Contains(Name, StringComparison.Ordinal) || value.Contains(Id, StringComparison.Ordinal) || value.Contains(Words, StringComparison.Ordinal));

    private static List<string> Rows(Society society) => society.Store.ClubTables().SelectMany(table => society.Query($"SELECT '{table}', * FROM \"{table}\"")).ToList();
}
