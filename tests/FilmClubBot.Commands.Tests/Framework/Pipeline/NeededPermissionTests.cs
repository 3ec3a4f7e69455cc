using FilmClubBot.Commands.Members;
using FilmClubBot.Domain.Members;
using Moq;

namespace FilmClubBot.Commands.Tests.Framework.Pipeline;

/// <summary>Options that need a higher permission than their command.</summary>
public class NeededPermissionTests
{
    private readonly Bench _bench = new();

    public NeededPermissionTests() =>
        _bench.Members.Setup(port => port.Named(It.IsAny<string>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ReturnsAsync([Bench.Ada, new Member(new(8), "Adaeze")]);

    [Fact]
    public async Task A_member_is_told_members_names_only_where_a_command_compares_the_two()
    {
        List<string> open = [];
        foreach (var command in _bench.Catalog.Commands)
        {
            foreach (var option in command.Options.Where(option => option.SuggestSource == typeof(KnownMembers)))
            {
                Assert.NotEmpty(await _bench.Suggest(Permission.Moderator, command.Name, option.Name, "ad"));
                if ((await _bench.Suggest(Permission.Member, command.Name, option.Name, "ad")).Count > 0)
                    open.Add($"/{command.Name} {option.Name}:");
            }
        }

        Assert.Equal(["/taste member:"], open);
    }

    [Fact]
    public async Task Every_option_for_moderators_is_neither_suggested_nor_completed_nor_asked_nor_resolved_for_a_member()
    {
        var needing = _bench.Catalog.Commands.SelectMany(command => command.Options.Where(option => option.Permission > command.Permission).Select(option => (command, option))).ToList();
        Assert.NotEmpty(needing);
        foreach (var (command, option) in needing)
        {
            var typed = $"/{command.Name} {option.Name}:ada";
            Assert.Empty(await _bench.Suggest(Permission.Member, command.Name, option.Name, "ad"));
            Assert.DoesNotContain((await _bench.Complete(typed)).Items, item => item.Label.Contains("Ada", StringComparison.Ordinal));
            Assert.DoesNotContain((await _bench.Complete($"/{command.Name} ")).Items, item => item.Label.Contains(option.Name, StringComparison.Ordinal));
            Assert.DoesNotContain(_bench.Pipeline.Form(new(command.Name), Permission.Member, null)!.Fields, field => field.Option == option.Name);
            Assert.Contains(_bench.Pipeline.Form(new(command.Name), Permission.Moderator, null)!.Fields, field => field.Option == option.Name);
            var refused = await _bench.Run(typed);
            Assert.True(refused.IsRefusal && !refused.IsQuestion, Bench.Text(refused));
            Assert.DoesNotContain("Ada", Bench.Text(refused), StringComparison.Ordinal);
            Assert.DoesNotContain($"{option.Name}:", Bench.Text(await _bench.Run($"/help {command.Name}")), StringComparison.Ordinal);
        }
    }
}
