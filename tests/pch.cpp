// Only here so that the precompiled header of the tests has a home.
int main()
{
    return 0;
}
