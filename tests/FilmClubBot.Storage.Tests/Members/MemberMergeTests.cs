using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Domain.Ballots;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Polls;
using FilmClubBot.Domain.Rotas;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Schema;
using FilmClubBot.Storage.Tests.Setup;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace FilmClubBot.Storage.Tests.Members;

/// <summary>Every foreign key to a member is known to the merge: the model names them, and each has a row here that must change hands.</summary>
public sealed class MemberMergeTests
{
    private static readonly Instant _friday = Instant.FromUtc(2026, 11, 27, 19, 0);

    [Fact]
    public async Task Every_row_that_refers_to_the_merged_member_is_moved_to_the_remaining_one_or_deleted()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var remaining = await society.Do(scope => scope.Members.Recognise(new(Platform.Discord, "1", "ana"), Society.Token));
        var leaving = await society.Do(scope => scope.Members.Recognise(new(Platform.Slack, "U1", "Ana B."), Society.Token));
        await society.Do(async scope =>
        {
            await AddOneRowOfEachKind(scope.Context, film.Id.Value, leaving.Id.Value);
            return true;
        });
        var references = await References(society);
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(Count(society, reference, leaving) > 0, $"This test has no row of {reference.Table} whose {reference.Column} is the leaving member: add one, and merge it."));

        var code = await society.Do(scope => scope.Links.Issue(remaining.Id, Platform.Discord, Society.Token));
        await society.Do(scope => scope.Links.Redeem(leaving.Id, Platform.Slack, code, Society.Token));

        Assert.All(references, reference => Assert.Equal(0, Count(society, reference, leaving)));
        Assert.All(references.Where(reference => reference.Table is not "LinkCodes"), reference => Assert.True(Count(society, reference, remaining) > 0, $"The row of {reference.Table} is lost."));
        Assert.Equal([$"{remaining.Id.Value}"], society.Query("SELECT Id FROM Members"));
        Assert.Equal(["7"], society.Query("SELECT \"ExpectedHalves\" FROM \"Rsvps\""));
    }

    [Theory]
    [InlineData(7, null, 7)]
    [InlineData(null, 4, 4)]
    [InlineData(7, 4, 7)]
    public async Task What_was_expected_with_either_account_stays(int? remaining, int? leaving, int expected)
    {
        await using var society = await Society.Found();
        var ana = await society.Do(scope => scope.Members.Recognise(new(Platform.Discord, "1", "ana"), Society.Token));
        var other = await society.Do(scope => scope.Members.Recognise(new(Platform.Slack, "U1", "Ana B."), Society.Token));
        await society.Do(scope =>
        {
            var screening = new ScreeningRow { Start = _friday, End = _friday + Duration.FromHours(2) };
            screening.Rsvps.Add(new RsvpRow { MemberId = ana.Id.Value, Answer = RsvpAnswer.Going, Since = _friday, ExpectedHalves = remaining });
            screening.Rsvps.Add(new RsvpRow { MemberId = other.Id.Value, Answer = RsvpAnswer.Going, Since = _friday, ExpectedHalves = leaving });
            scope.Context.Add(screening);
            return scope.Context.SaveChangesAsync(Society.Token);
        });

        var code = await society.Do(scope => scope.Links.Issue(ana.Id, Platform.Discord, Society.Token));
        await society.Do(scope => scope.Links.Redeem(other.Id, Platform.Slack, code, Society.Token));

        Assert.Equal([$"{ana.Id}|{expected}"], society.Query("SELECT MemberId, ExpectedHalves FROM Rsvps"));
    }

    [Fact]
    public async Task Changes_stay_undoable_except_those_of_ratings_and_suggestions_that_were_merged()
    {
        await using var society = await Society.Found();
        var film = await society.Review("Her", 2013);
        var remaining = await society.Do(scope => scope.Members.Recognise(new(Platform.Discord, "1", "ana"), Society.Token));
        var leaving = await society.Do(scope => scope.Members.Recognise(new(Platform.Slack, "U1", "Ana B."), Society.Token));
        foreach (var member in new[] { remaining.Id, leaving.Id })
        {
            foreach (var target in new[] { Reversal.TargetOf(member, "rating", film), Reversal.TargetOf(member, "suggestion", film), $"quote {member}" })
                await society.Do(scope => scope.Undos.Record(member, new CommandCall("help"), new Reversal(new CommandCall("help"), target), Society.Token));
        }

        var code = await society.Do(scope => scope.Links.Issue(remaining.Id, Platform.Discord, Society.Token));
        await society.Do(scope => scope.Links.Redeem(leaving.Id, Platform.Slack, code, Society.Token));

        Assert.Equal([$"{remaining.Id}|quote {remaining.Id}", $"{remaining.Id}|quote {leaving.Id}"], society.Query("SELECT MemberId, Target FROM Undos ORDER BY Id"));
    }

    [Fact]
    public async Task A_column_that_names_a_member_is_a_foreign_key()
    {
        await using var society = await Society.Found();
        await using var scope = society.Begin();
        var keys = (await References(society)).ToHashSet();

        var named = scope.Context.Model.GetEntityTypes()
            .SelectMany(type => type.GetProperties().Where(property => property.Name is "MemberId" or "HostId" or "AuthorId").Select(property => new Reference(type.GetTableName()!, property.GetColumnName())));

        Assert.Equal(keys.OrderBy(key => key.Table), named.OrderBy(key => key.Table));
    }

    private static async Task<List<Reference>> References(Society society)
    {
        await using var scope = society.Begin();
        return
        [
            .. scope.Context.Model.GetEntityTypes()
                .SelectMany(type => type.GetForeignKeys())
                .Where(key => key.PrincipalEntityType.ClrType == typeof(MemberRow))
                .Select(key => new Reference(key.DeclaringEntityType.GetTableName()!, key.Properties.Single(property => property.Name != nameof(MemberRow.ClubId)).GetColumnName())),
        ];
    }

    private static int Count(Society society, Reference reference, Member member) =>
        int.Parse(society.Query($"SELECT COUNT(*) FROM \"{reference.Table}\" WHERE \"{reference.Column}\" = {member.Id.Value}")[0], System.Globalization.CultureInfo.InvariantCulture);

    private static async Task AddOneRowOfEachKind(FilmClubContext context, int film, int member)
    {
        var screening = new ScreeningRow { FilmId = film, Start = _friday, End = _friday + Duration.FromHours(2), HostId = member };
        screening.Rsvps.Add(new RsvpRow { MemberId = member, Answer = RsvpAnswer.Going, Since = _friday, ExpectedHalves = 7 });
        screening.Reactions.Add(new ReactionRow { MemberId = member, Remark = "Look at the lamp." });
        var ballot = new BallotRow { Title = "Next term", Seed = "00", State = BallotState.Open, OpenedAt = _friday };
        ballot.Votes.Add(new VoteRow { MemberId = member, Ranking = "1", At = _friday });
        context.AddRange(
            screening,
            ballot,
            new PollAnswersRow { Poll = new PollRow { Title = "Christmas film", Choices = PollChoicesJson.Write([new PollChoice.Time(_friday)]), OpenedAt = _friday, ClosesAt = _friday }, MemberId = member, Answers = "y", At = _friday },
            new RatingRow { FilmId = film, MemberId = member, Halves = 9, At = _friday },
            new SuggestionRow { FilmId = film, MemberId = member, At = _friday },
            new ViewingRow { FilmId = film, MemberId = member, WatchedOn = new(2026, 11, 27) },
            new FeedRow { Address = "https://letterboxd.com/ada/rss/", Host = "letterboxd.com", MemberId = member, Items = { new FeedItemRow { Fingerprint = "f", ContentHash = "c", FirstSeenAt = _friday } } },
            new SignInLinkRow { MemberId = member, Hash = "hash", ExpiresAt = _friday },
            new CalendarTokenRow { MemberId = member, Hash = "hash", IssuedAt = _friday },
            new AuditRow { MemberId = member, Action = "review hide", Subject = "Her", At = _friday },
            new UndoRow { MemberId = member, At = _friday, Call = "{}", Reversal = "{}", Target = "review 1" },
            new ChannelMessageRow { AuthorId = member, Channel = "general", Card = "{}", At = _friday },
            new MemberRemindersRow { MemberId = member, Platform = Platform.Slack, Leads = [60], Since = _friday },
            new VolunteerRow { MemberId = member, Job = "door", Platform = Platform.Slack, Since = _friday },
            new DutyRow { Screening = screening, MemberId = member, Job = "door", State = DutyState.Held, Platform = Platform.Slack, At = _friday },
            new TurnRow { MemberId = member, Since = _friday },
            new LinkTryRow { MemberId = member, At = _friday },
            new LinkCodeRow { MemberId = member, Platform = Platform.Slack, Hash = "hash", ExpiresAt = _friday });
        await context.SaveChangesAsync(Society.Token);
    }

    private sealed record Reference(string Table, string Column);
}
