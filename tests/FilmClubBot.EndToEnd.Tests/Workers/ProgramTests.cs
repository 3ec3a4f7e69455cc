namespace FilmClubBot.EndToEnd.Tests.Workers;

/// <summary>The program as its users start it: a process with a working directory, an environment, two outputs and an exit code.</summary>
public sealed class ProgramTests
{
    [Fact]
    public async Task Results_are_written_to_standard_output_and_state_into_the_working_directory()
    {
        await using var worker = new WorkerProgram();

        var import = await worker.RunProcess("import", OwnFiles.Her);

        Assert.Equal((0, ""), (import.Exit, import.Messages));
        Assert.Contains("1 new", import.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(worker.Folder, "data", "filmclub.db")));
    }

    [Fact]
    public async Task A_wrong_call_exits_with_two_and_is_explained_on_standard_error()
    {
        await using var worker = new WorkerProgram();

        var call = await worker.RunProcess("dance");

        Assert.Equal((2, ""), (call.Exit, call.Output));
        Assert.Contains("dance", call.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"x\" is not a value of club: it is a whole number.", "clubs", "restore", "x")]
    [InlineData("\"Oracle\" is not a value of provider: Sqlite or Postgres.", "move", "Oracle", "Host=localhost")]
    [InlineData("\"king\" is not a value of --as: Member or Moderator.", "say", "/help", "--as", "king")]
    public async Task A_wrong_argument_is_explained_with_what_fits(string explained, params string[] call)
    {
        await using var worker = new WorkerProgram();

        var run = await worker.Run(call);

        Assert.Equal((2, explained), (run.Exit, run.Messages.Split('\n')[0]));
        Assert.DoesNotContain("FilmClubBot.", run.Messages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_setting_of_the_environment_exits_with_one_and_is_named_on_standard_error()
    {
        await using var worker = new WorkerProgram();
        worker.Set("Club__Nmae", "Lantern");

        var run = await worker.RunProcess();

        Assert.Equal((1, ""), (run.Exit, run.Output));
        Assert.Contains("Club:Nmae is no setting", run.Messages, StringComparison.Ordinal);
        Assert.Contains("(environment variable FILMCLUB__Club__Nmae)", run.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Messages, StringComparison.Ordinal);
    }
}
