namespace FilmClubBot.Testing.Tests;

public sealed class ApprovedTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("approved");

    private string File => Path.Combine(_folder.FullName, "Approved", "card.txt");

    [Fact]
    public void Accepts_an_approved_text_regardless_of_line_ends()
    {
        Approved.Compare("one\ntwo", File, renews: true);

        Approved.Compare("one\r\ntwo\r\n", File, renews: false);
        Assert.Equal("one\ntwo\n", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void Reports_the_first_difference_and_how_to_renew_the_file()
    {
        Approved.Compare("one\ntwo\n", File, renews: true);

        var refusal = Assert.Throws<NotApprovedException>(() => Approved.Compare("one\nthree\n", File, renews: false)).Message;
        Assert.Contains("differs from line 2 on", refusal, StringComparison.Ordinal);
        Assert.Contains("approved: two", refusal, StringComparison.Ordinal);
        Assert.Contains("actual:   three", refusal, StringComparison.Ordinal);
        Assert.Contains(Approved.Renewal, refusal, StringComparison.Ordinal);
        Assert.Equal("one\ntwo\n", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void Rejects_a_text_that_was_never_approved()
    {
        Assert.Contains("is missing", Assert.Throws<NotApprovedException>(() => Approved.Compare("one", File, renews: false)).Message, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
